import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { InvalidConfigError } from './errors.ts'
import { parseSettingsFile, type Settings } from './settings-file.ts'

/** Adds a profile to a configuration file, which only its owner may read. The first one is the one that counts unless told. */
export function addProfile(path: string, name: string, settings: Settings): void {
  const { profiles, standard } = parseSettingsFile({ path, isAsked: false })
  if (Object.hasOwn(profiles, name)) {
    throw new InvalidConfigError([`${path} has a profile ${name} already, and it is kept; choose another name`])
  }
  const before: Record<string, unknown> = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  const after = { ...before, profile: standard ?? name, profiles: { ...profiles, [name]: settings } }
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const aside = `${path}.${randomUUID()}`
  writeFileSync(aside, `${JSON.stringify(after, null, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true })
  renameSync(aside, path)
}
