import { existsSync, readFileSync, statSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { InvalidConfigError } from './errors.ts'

/** The settings that a configuration file may hold; flags and environment variables name the same ones. */
export const SETTING_KEYS = [
  'rpcUrl',
  'chainId',
  'registry',
  'ipfsApi',
  'ipfsApiToken',
  'pins',
  'minCopies',
  'gateway',
  'keystore',
  'account',
  'signerUrl',
  'maxFee',
  'priorityFee',
] as const

export type SettingKey = (typeof SETTING_KEYS)[number]

export type Settings = Readonly<Partial<Record<SettingKey, string>>>

/** A configuration file: settings, the same for a profile of each registry, and the profile that counts unless told. */
export type SettingsFile = Readonly<{
  shared: Settings
  profiles: Readonly<Record<string, Settings>>
  /** The profile named in the file. */
  standard: string | null
}>

/**
 * Reads the settings of a profile, and those that all share. A file that nobody asked for need not be there.
 * @throws {InvalidConfigError} INVALID_CONFIG, also where there is no such profile.
 */
export function readSettingsFile(
  file: Readonly<{ path: string; isAsked: boolean }>,
  name: string | undefined,
): Readonly<{ profile: Settings; shared: Settings }> {
  const { shared, profiles, standard } = parseSettingsFile(file)
  const wanted = name ?? standard
  if (wanted === null) return { profile: {}, shared }
  const profile = Object.entries(profiles).find(([each]) => each === wanted)?.[1]
  if (profile) return { profile, shared }
  const known = Object.keys(profiles)
  throw new InvalidConfigError([
    `there is no profile ${JSON.stringify(wanted)} in ${file.path}${known.length > 0 ? `; it has ${known.join(', ')}` : ''}; "dipmp init" makes one`,
  ])
}

/** Reads a whole configuration file; lists become comma-separated. */
export function parseSettingsFile({ path, isAsked }: Readonly<{ path: string; isAsked: boolean }>): SettingsFile {
  if (!isAsked && !existsSync(path)) return { shared: {}, profiles: {}, standard: null }
  const { profile, profiles, ...rest } = parseObject(parseJson(path), path)
  if (profile !== undefined && typeof profile !== 'string') {
    throw new InvalidConfigError([`${path}: profile must be the name of one of the profiles`])
  }
  const named = Object.entries(profiles === undefined ? {} : parseObject(profiles, `${path}: profiles`))
  return {
    shared: parseSettings(path, rest),
    profiles: Object.fromEntries(
      named.map(([name, values]) => [name, parseSettings(path, parseObject(values, `${path}: the profile ${name}`))]),
    ),
    standard: profile ?? null,
  }
}

/** Throws where others than the owner may read a file that holds a secret. */
export function checkPrivate(path: string): void {
  // Windows keeps access lists that these bits do not show.
  if (process.platform === 'win32') return
  if ((statSync(path).mode & 0o077) !== 0) {
    throw new InvalidConfigError([`${path} holds a secret that others may read; run: chmod 600 ${path}`])
  }
}

function parseSettings(path: string, values: Readonly<Record<string, unknown>>): Settings {
  const unknown = Object.keys(values).filter((key) => !isSettingKey(key))
  if (unknown.length > 0) {
    const keys = [...SETTING_KEYS, 'profile', 'profiles'].join(', ')
    throw new InvalidConfigError([`${path}: unknown ${unknown.join(', ')}; the keys are ${keys}`])
  }
  const entries = Object.entries(values).map(([key, value]) => [key, parseValue(path, key, value)])
  const settings: Settings = Object.fromEntries(entries)
  if (settings.ipfsApiToken !== undefined) checkPrivate(path)
  if (settings.keystore !== undefined && !isAbsolute(settings.keystore)) {
    throw new InvalidConfigError([`${path}: keystore must be an absolute path`])
  }
  return settings
}

function parseObject(value: unknown, what: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  throw new InvalidConfigError([`${what} must hold one JSON object`])
}

function parseJson(path: string): unknown {
  const text = readText(path)
  try {
    return JSON.parse(text)
  } catch {
    if (/^\s*\[(chain|ipfs)\]\s*$/m.test(text)) throw ofFirstDipmp(path)
    // The parser's own message quotes the text, and with it a token.
    throw new InvalidConfigError([`${path} is not JSON`])
  }
}

/** The first dipmp kept its settings, the key among them, as TOML in the working folder. */
function ofFirstDipmp(path: string): InvalidConfigError {
  return new InvalidConfigError([
    `${path} is of the first dipmp, which kept the private key in plain text; keep that key encrypted with "dipmp key import", write a configuration with "dipmp init", and remove the file`,
  ])
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new InvalidConfigError([`${path} cannot be read (${String(Object(cause).code)})`])
  }
}

function parseValue(path: string, key: string, value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value.join(',')
  if (key === 'chainId' && Number.isSafeInteger(value)) return String(value)
  throw new InvalidConfigError([`${path}: ${key} must be a string or a list of strings`])
}

function isSettingKey(key: string): key is SettingKey {
  return SETTING_KEYS.some((each) => each === key)
}
