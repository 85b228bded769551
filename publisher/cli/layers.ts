import { dirname, join } from 'node:path'
import type { Invocation } from './command.ts'
import { InvalidConfigError } from './errors.ts'
import { readSettingsFile, type SettingKey } from './settings-file.ts'

/** What settings are read from. */
export type SettingSources = Pick<Invocation, 'options' | 'env' | 'homeFolder'>

/** The settings that one place gives; a key that it leaves out is looked for in the next. */
export type Layer = Readonly<Partial<Record<SettingKey | 'privateKey', string | undefined>>>

/** The places of settings, the one that wins first: flags, environment, profile, configuration file. */
export function readLayers(sources: SettingSources): readonly Layer[] {
  const { options, env } = sources
  const flags = {
    rpcUrl: textOf(options.rpcUrl),
    chainId: textOf(options.chainId),
    registry: textOf(options.registry),
    ipfsApi: textOf(options.ipfsApi),
    pins: textOf(options.pins),
    minCopies: textOf(options.minCopies),
    gateway: textOf(options.gateway),
    keystore: textOf(options.keystore),
    account: textOf(options.account),
    signerUrl: textOf(options.signerUrl),
    maxFee: textOf(options.maxFee),
    priorityFee: textOf(options.priorityFee),
  }
  const environment = {
    rpcUrl: env.RPC_URL,
    chainId: env.DIPMP_CHAIN_ID,
    registry: env.REGISTRY,
    ipfsApi: env.IPFS_API,
    ipfsApiToken: env.IPFS_API_TOKEN,
    pins: env.DIPMP_PINS,
    minCopies: env.DIPMP_MIN_COPIES,
    gateway: env.DIPMP_GATEWAY,
    keystore: env.DIPMP_KEYSTORE,
    account: env.DIPMP_ACCOUNT,
    signerUrl: env.DIPMP_SIGNER_URL,
    privateKey: env.DIPMP_PRIVATE_KEY,
  }
  const { profile, shared } = readSettingsFile(settingsPath(sources), profileNameOf(sources))
  return [flags, environment, profile, shared].map(withoutEmpty)
}

/** Where the configuration file is, and whether somebody said so; else it need not be there. */
export function settingsPath(sources: SettingSources): Readonly<{ path: string; isAsked: boolean }> {
  const asked = textOf(sources.options.config) ?? (sources.env.DIPMP_CONFIG || undefined)
  return { path: asked ?? join(configFolder(sources), 'config.json'), isAsked: asked !== undefined }
}

/** Returns the keystore that the key commands work on; they need no other setting. */
export function keystorePath(sources: SettingSources): string {
  const named = readLayers(sources).map((layer) => layer.keystore)
  return named.find((path) => path !== undefined) ?? defaultKeystore(sources)
}

export function defaultKeystore(sources: SettingSources): string {
  return join(configFolder(sources), 'keystore.json')
}

/**
 * Returns the folder of the content store that the store commands work on.
 * @throws {InvalidConfigError}
 */
export function storePath({ options, env }: Pick<SettingSources, 'options' | 'env'>): string {
  const path = textOf(options.store) ?? (env.DIPMP_STORE || undefined)
  if (path !== undefined) return path
  throw new InvalidConfigError([
    '--store (DIPMP_STORE) is missing: the folder of a content store, such as .dipmp/content',
  ])
}

/** The folder in which is written down what was sent: beside the configuration, unless told. */
export function journalFolder(sources: SettingSources): string {
  const asked = textOf(sources.options.journal) ?? (sources.env.DIPMP_JOURNAL || undefined)
  return asked ?? join(dirname(settingsPath(sources).path), 'journal')
}

/** The folder in which staged files wait: beside the configuration, unless told. */
export function stagingFolder(sources: SettingSources): string {
  const asked = textOf(sources.options.staging) ?? (sources.env.DIPMP_STAGING || undefined)
  return asked ?? join(dirname(settingsPath(sources).path), 'staging')
}

/** The folder that holds `config.json` and `keystore.json` unless told otherwise. */
export function configFolder({ env, homeFolder }: Pick<SettingSources, 'env' | 'homeFolder'>): string {
  return join(env.XDG_CONFIG_HOME || join(homeFolder, '.config'), 'dipmp')
}

function profileNameOf({ options, env }: SettingSources): string | undefined {
  return textOf(options.profile) ?? (env.DIPMP_PROFILE || undefined)
}

export function textOf(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

// An environment variable set to nothing is not set.
function withoutEmpty(layer: Readonly<Record<string, string | undefined>>): Layer {
  return Object.fromEntries(Object.entries(layer).filter(([, value]) => value !== undefined && value !== ''))
}
