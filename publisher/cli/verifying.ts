import { FetchRequest, JsonRpcProvider } from 'ethers'
import type { BlockChoice, ChainEndpoint } from '../verify/agree-on-block.ts'
import type { VerifyOptions } from '../verify/verify-file.ts'
import type { Invocation } from './command.ts'
import { InvalidConfigError } from './errors.ts'
import { readLayers, textOf } from './layers.ts'
import { parseAddress, parseUrl, parseWhole } from './parse-setting.ts'
import type { SettingKey } from './settings-file.ts'

const DEFAULT_RPC_URL = 'http://127.0.0.1:8545'
/** How long an endpoint may take for one answer; the others are asked all the same. */
const ANSWER_TIMEOUT_MS = 30_000
const TAGS = ['latest', 'safe', 'finalized'] as const

/** Reads what verifying needs; no key is opened. Close it after use. */
export function openVerifying(invocation: Invocation): Readonly<{ options: VerifyOptions; close: () => void }> {
  const { options, signal } = invocation
  const layers = readLayers(invocation)
  const pick = (key: SettingKey) => layers.map((layer) => layer[key]).find((value) => value !== undefined)
  const faults: string[] = []
  const urls = (pick('rpcUrl') ?? DEFAULT_RPC_URL).split(',').map((url) => url.trim())
  for (const url of urls) parseUrl(url, '--rpc-url (RPC_URL)', faults)
  const registry = pick('registry')
  if (registry === undefined) faults.push('--registry (REGISTRY) is missing: the address of the registry contract')
  const publisher = textOf(options.publisher)
  const most = { least: 1, most: urls.length }
  const read = {
    registry: registry === undefined ? '' : parseAddress(registry, '--registry (REGISTRY)', faults),
    quorum: parseWhole(textOf(options.quorum), '--quorum', most, faults) ?? Math.floor(urls.length / 2) + 1,
    block: parseBlock(textOf(options.block), faults),
    fromBlock: BigInt(parseWhole(textOf(options.fromBlock), '--from-block', ANY_BLOCK, faults) ?? 0),
    publisher: publisher === undefined ? null : parseAddress(publisher, '--publisher', faults),
    signal,
  }
  if (faults.length > 0) throw new InvalidConfigError(faults)
  const providers = urls.map(openProvider)
  const endpoints = providers.map(
    (provider, place): ChainEndpoint => ({
      name: new URL(urls[place] ?? '').host,
      send: (method, params) => provider.send(method, params),
    }),
  )
  const close = () => {
    for (const provider of providers) provider.destroy()
  }
  return { options: { ...read, endpoints }, close }
}

const ANY_BLOCK = { least: 0, most: Number.MAX_SAFE_INTEGER }

function parseBlock(text: string | undefined, faults: string[]): BlockChoice {
  const tag = TAGS.find((each) => each === (text ?? 'latest'))
  if (tag !== undefined) return tag
  return BigInt(parseWhole(text, `--block, unless ${TAGS.join(', ')},`, ANY_BLOCK, faults) ?? 0)
}

function openProvider(url: string): JsonRpcProvider {
  const request = new FetchRequest(url)
  request.timeout = ANSWER_TIMEOUT_MS
  return new JsonRpcProvider(request, undefined, { staticNetwork: true })
}
