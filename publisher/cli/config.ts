import type { FeeSettings } from '../registry/sending/fees.ts'
import { InvalidConfigError } from './errors.ts'
import { defaultKeystore, journalFolder, type Layer, readLayers, type SettingSources, textOf } from './layers.ts'
import { parseAddress, parseGwei, parseUrl, parseWhole } from './parse-setting.ts'
import { PRIVATE_KEY_RULE, parsePrivateKey } from './private-key.ts'
import type { SettingKey } from './settings-file.ts'

/** Where the key comes from that signs. */
export type KeySource =
  | Readonly<{ type: 'privateKey'; privateKey: string }>
  | Readonly<{ type: 'keystore'; path: string }>
  /** Of the chain's node, or of the program at `signerUrl` that signs. */
  | Readonly<{ type: 'account'; address: string; signerUrl: string | null }>

export type Config = Readonly<{
  rpcUrl: string
  /** The chain that is meant; undefined where whichever the node serves will do. */
  chainId: bigint | undefined
  registry: string
  ipfsApis: readonly Readonly<{ url: string; token: string | null }>[]
  /** The gateway whose pages and commands are shown at the end; null where none is known. */
  gateway: string | null
  /** The pin targets that are named, comma between them; null where the IPFS APIs are to be used. */
  pins: string | null
  minCopies: string | null
  key: KeySource
  confirmations: number
  fees: FeeSettings
  /** The folder in which is written down what was sent. */
  journal: string
  speedUp: boolean
}>

const DEFAULTS = { rpcUrl: 'http://127.0.0.1:8545', ipfsApi: 'http://127.0.0.1:5001' }

/**
 * Reads what a command that talks to a chain needs: flags over environment over profile over configuration file over default.
 * @throws {InvalidConfigError} naming every setting that is missing or makes no sense.
 */
export function readConfig(invocation: SettingSources): Config {
  const { options } = invocation
  const layers = readLayers(invocation)
  const pick = (key: SettingKey) => layers.map((layer) => layer[key]).find((value) => value !== undefined)
  const faults: string[] = []
  const gateway = pick('gateway')
  const config = {
    rpcUrl: parseUrl(pick('rpcUrl') ?? DEFAULTS.rpcUrl, '--rpc-url (RPC_URL)', faults),
    chainId: parseChainId(pick('chainId'), faults),
    registry: parseRegistry(pick('registry'), faults),
    ipfsApis: parseIpfsApis(pick('ipfsApi') ?? DEFAULTS.ipfsApi, pick('ipfsApiToken'), faults),
    // The uppermost layer that names either decides: a flag must win over what stands in a file.
    pins: layers.find((layer) => layer.pins ?? layer.ipfsApi)?.pins ?? null,
    minCopies: pick('minCopies') ?? null,
    gateway: gateway === undefined ? null : parseUrl(gateway, '--gateway (DIPMP_GATEWAY)', faults),
    key: parseKeySource(layers, defaultKeystore(invocation), faults),
    confirmations: parseWhole(textOf(options.confirmations), '--confirmations', { least: 1, most: 999 }, faults) ?? 1,
    fees: {
      maxFeePerGas: parseGwei(pick('maxFee'), '--max-fee', faults),
      maxPriorityFeePerGas: parseGwei(pick('priorityFee'), '--priority-fee', faults),
      gasLimit: parseGasLimit(textOf(options.gasLimit), faults),
      nonce: parseWhole(textOf(options.nonce), '--nonce', { least: 0, most: Number.MAX_SAFE_INTEGER }, faults),
    },
    journal: journalFolder(invocation),
    speedUp: options.speedUp === true,
  }
  if (faults.length > 0) throw new InvalidConfigError(faults)
  return config
}

function parseChainId(text: string | undefined, faults: string[]): bigint | undefined {
  const range = { least: 1, most: Number.MAX_SAFE_INTEGER }
  const id = parseWhole(text, '--chain-id (DIPMP_CHAIN_ID)', range, faults)
  return id === undefined ? undefined : BigInt(id)
}

function parseGasLimit(text: string | undefined, faults: string[]): bigint | undefined {
  // No transaction takes less, and none more since EIP-7825.
  const gas = parseWhole(text, '--gas-limit', { least: 21_000, most: 2 ** 24 }, faults)
  return gas === undefined ? undefined : BigInt(gas)
}

function parseRegistry(text: string | undefined, faults: string[]): string {
  if (text !== undefined) return parseAddress(text, '--registry (REGISTRY)', faults)
  faults.push('--registry (REGISTRY) is missing: the address of the registry contract to publish in')
  return ''
}

function parseIpfsApis(urls: string, tokens: string | undefined, faults: string[]): Config['ipfsApis'] {
  const list = urls.split(',').map((url) => url.trim())
  const tokenList = tokens?.split(',').map((token) => token.trim()) ?? []
  if (tokenList.length > 0 && tokenList.length !== list.length) {
    faults.push(
      `IPFS_API_TOKEN holds ${tokenList.length} tokens for the ${list.length} URLs of IPFS_API; separate them by commas in the same order, nothing between them where a URL needs none`,
    )
  }
  return list.map((url, index) => ({
    url: parseUrl(url, '--ipfs-api (IPFS_API)', faults),
    token: tokenList[index] || null,
  }))
}

// The uppermost layer that names a key decides: a flag must win over a variable left in the environment.
function parseKeySource(layers: readonly Layer[], standard: string, faults: string[]): KeySource {
  const layer = layers.find((each) => each.privateKey ?? each.keystore ?? each.account) ?? {}
  const { privateKey, keystore, account } = layer
  if ([privateKey, keystore, account].filter((each) => each !== undefined).length > 1) {
    faults.push(
      'more than one key is named; give one of --keystore (DIPMP_KEYSTORE), --account (DIPMP_ACCOUNT), DIPMP_PRIVATE_KEY',
    )
  }
  if (privateKey !== undefined) {
    const key = parsePrivateKey(privateKey)
    if (key === null) faults.push(`DIPMP_PRIVATE_KEY must be ${PRIVATE_KEY_RULE}`)
    return { type: 'privateKey', privateKey: key ?? '' }
  }
  const signerUrl = layers.find((each) => each.signerUrl !== undefined)?.signerUrl
  if (account !== undefined) {
    const address = parseAddress(account, '--account (DIPMP_ACCOUNT)', faults)
    const url = signerUrl === undefined ? null : parseUrl(signerUrl, '--signer-url (DIPMP_SIGNER_URL)', faults)
    return { type: 'account', address, signerUrl: url }
  }
  if (signerUrl !== undefined)
    faults.push('--signer-url (DIPMP_SIGNER_URL) needs --account: which of its accounts signs')
  return { type: 'keystore', path: keystore ?? standard }
}
