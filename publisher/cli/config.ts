import { join } from 'node:path'
import { getAddress, isAddress, isHexString } from 'ethers'
import type { Invocation } from './command.ts'
import { InvalidConfigError } from './errors.ts'
import { readSettingsFile, type SettingKey } from './settings-file.ts'

/** Where the key comes from that signs. */
export type KeySource =
  | Readonly<{ type: 'privateKey'; privateKey: string }>
  | Readonly<{ type: 'keystore'; path: string }>
  | Readonly<{ type: 'account'; address: string }>

export type Config = Readonly<{
  rpcUrl: string
  registry: string
  ipfsApis: readonly Readonly<{ url: string; token: string | null }>[]
  /** The pin targets that are named, comma between them; null where the IPFS APIs are to be used. */
  pins: string | null
  minCopies: string | null
  key: KeySource
  confirmations: number
}>

type ConfigSources = Pick<Invocation, 'options' | 'env' | 'homeFolder'>

type Layer = Readonly<Partial<Record<SettingKey | 'privateKey', string | undefined>>>

const DEFAULTS = { rpcUrl: 'http://127.0.0.1:8545', ipfsApi: 'http://127.0.0.1:5001' }

/**
 * Reads what a command that talks to a chain needs: flags over environment over configuration file over default.
 * @throws {InvalidConfigError} naming every setting that is missing or makes no sense.
 */
export function readConfig(invocation: ConfigSources): Config {
  const layers = readLayers(invocation)
  const pick = (key: SettingKey) => layers.map((layer) => layer[key]).find((value) => value !== undefined)
  const faults: string[] = []
  const config = {
    rpcUrl: parseUrl(pick('rpcUrl') ?? DEFAULTS.rpcUrl, '--rpc-url (RPC_URL)', faults),
    registry: parseRegistry(pick('registry'), faults),
    ipfsApis: parseIpfsApis(pick('ipfsApi') ?? DEFAULTS.ipfsApi, pick('ipfsApiToken'), faults),
    // The uppermost layer that names either decides: a flag must win over what stands in a file.
    pins: layers.find((layer) => layer.pins ?? layer.ipfsApi)?.pins ?? null,
    minCopies: pick('minCopies') ?? null,
    key: parseKeySource(layers, configFolder(invocation), faults),
    confirmations: parseConfirmations(textOf(invocation.options.confirmations), faults),
  }
  if (faults.length > 0) throw new InvalidConfigError(faults)
  return config
}

/** Returns the keystore that the key commands work on; they need no other setting. */
export function keystorePath(sources: ConfigSources): string {
  const named = readLayers(sources).map((layer) => layer.keystore)
  return named.find((path) => path !== undefined) ?? join(configFolder(sources), 'keystore.json')
}

/** The folder that holds `config.json` and `keystore.json` unless told otherwise. */
export function configFolder({ env, homeFolder }: Pick<ConfigSources, 'env' | 'homeFolder'>): string {
  return join(env.XDG_CONFIG_HOME || join(homeFolder, '.config'), 'dipmp')
}

function readLayers(invocation: ConfigSources): readonly Layer[] {
  const { options, env } = invocation
  const flags = {
    rpcUrl: textOf(options.rpcUrl),
    registry: textOf(options.registry),
    ipfsApi: textOf(options.ipfsApi),
    pins: textOf(options.pins),
    minCopies: textOf(options.minCopies),
    keystore: textOf(options.keystore),
    account: textOf(options.account),
  }
  const environment = {
    rpcUrl: env.RPC_URL,
    registry: env.REGISTRY,
    ipfsApi: env.IPFS_API,
    ipfsApiToken: env.IPFS_API_TOKEN,
    pins: env.DIPMP_PINS,
    minCopies: env.DIPMP_MIN_COPIES,
    keystore: env.DIPMP_KEYSTORE,
    account: env.DIPMP_ACCOUNT,
    privateKey: env.DIPMP_PRIVATE_KEY,
  }
  const asked = textOf(options.config) ?? (env.DIPMP_CONFIG || undefined)
  const file = readSettingsFile(asked, configFolder(invocation))
  return [withoutEmpty(flags), withoutEmpty(environment), withoutEmpty(file)]
}

// An environment variable set to nothing is not set.
function withoutEmpty(layer: Readonly<Record<string, string | undefined>>): Layer {
  return Object.fromEntries(Object.entries(layer).filter(([, value]) => value !== undefined && value !== ''))
}

function parseUrl(text: string, setting: string, faults: string[]): string {
  const url = URL.canParse(text) ? new URL(text) : null
  // The text may hold a key, so it is not repeated.
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') faults.push(`${setting} must be an http or https URL`)
  return text
}

function parseRegistry(text: string | undefined, faults: string[]): string {
  if (text === undefined) {
    faults.push('--registry (REGISTRY) is missing: the address of the registry contract to publish in')
    return ''
  }
  return parseAddress(text, '--registry (REGISTRY)', faults)
}

function parseAddress(text: string, setting: string, faults: string[]): string {
  if (/^0x[0-9a-f]{40}$/i.test(text) && isAddress(text)) return getAddress(text)
  faults.push(
    `${setting} must be an address, 0x and 40 hex digits with a right checksum (ERC-55), not ${JSON.stringify(text.slice(0, 60))}`,
  )
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
function parseKeySource(layers: readonly Layer[], folder: string, faults: string[]): KeySource {
  const layer = layers.find((each) => each.privateKey ?? each.keystore ?? each.account) ?? {}
  const { privateKey, keystore, account } = layer
  if ([privateKey, keystore, account].filter((each) => each !== undefined).length > 1) {
    faults.push(
      'more than one key is named; give one of --keystore (DIPMP_KEYSTORE), --account (DIPMP_ACCOUNT), DIPMP_PRIVATE_KEY',
    )
  }
  if (privateKey !== undefined) {
    if (!isHexString(privateKey, 32)) faults.push('DIPMP_PRIVATE_KEY must be 0x and 64 hex digits')
    return { type: 'privateKey', privateKey }
  }
  if (account !== undefined)
    return { type: 'account', address: parseAddress(account, '--account (DIPMP_ACCOUNT)', faults) }
  return { type: 'keystore', path: keystore ?? join(folder, 'keystore.json') }
}

function parseConfirmations(text: string | undefined, faults: string[]): number {
  if (text === undefined) return 1
  if (!/^[1-9][0-9]{0,2}$/.test(text)) faults.push('--confirmations must be a number from 1 to 999')
  return Number(text)
}

function textOf(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
