import { existsSync, readFileSync, statSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { InvalidConfigError } from './errors.ts'

/** The keys of the configuration file; flags and environment variables name the same settings. */
export const SETTING_KEYS = [
  'rpcUrl',
  'registry',
  'ipfsApi',
  'ipfsApiToken',
  'pins',
  'minCopies',
  'keystore',
  'account',
] as const

export type SettingKey = (typeof SETTING_KEYS)[number]

/** Reads a configuration file; lists become comma-separated. Where none was asked for and the default is absent, it is empty. */
export function readSettingsFile(asked: string | undefined, folder: string): Partial<Record<SettingKey, string>> {
  const path = asked ?? join(folder, 'config.json')
  if (asked === undefined && !existsSync(path)) return {}
  const values = Object.entries(parseSettings(path))
  const unknown = values.map(([key]) => key).filter((key) => !isSettingKey(key))
  if (unknown.length > 0) {
    throw new InvalidConfigError([`${path}: unknown ${unknown.join(', ')}; the keys are ${SETTING_KEYS.join(', ')}`])
  }
  const settings = Object.fromEntries(values.map(([key, value]) => [key, parseValue(path, key, value)]))
  if (settings.ipfsApiToken !== undefined) checkPrivate(path)
  if (settings.keystore !== undefined && !isAbsolute(settings.keystore)) {
    throw new InvalidConfigError([`${path}: keystore must be an absolute path`])
  }
  return settings
}

/** Throws where others than the owner may read a file that holds a secret. */
export function checkPrivate(path: string): void {
  // Windows keeps access lists that these bits do not show.
  if (process.platform === 'win32') return
  if ((statSync(path).mode & 0o077) !== 0) {
    throw new InvalidConfigError([`${path} holds a secret that others may read; run: chmod 600 ${path}`])
  }
}

function parseSettings(path: string): Record<string, unknown> {
  const parsed = parseJson(path)
  if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return { ...parsed }
  throw new InvalidConfigError([`${path} must hold one JSON object`])
}

function parseJson(path: string): unknown {
  const text = readText(path)
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own message quotes the text, and with it a token.
    throw new InvalidConfigError([`${path} is not JSON`])
  }
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
  throw new InvalidConfigError([`${path}: ${key} must be a string or a list of strings`])
}

function isSettingKey(key: string): key is SettingKey {
  return SETTING_KEYS.some((each) => each === key)
}
