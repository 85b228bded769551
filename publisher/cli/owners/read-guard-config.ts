import type { GuardConfig, GuardMembers } from '@dipmp/contracts'
import type { Invocation } from '../command.ts'
import { InvalidConfigError } from '../errors.ts'
import { readLayers } from '../layers.ts'
import { parseAddress, parseWhole } from '../parse-setting.ts'
import { parseDuration } from './parse-time.ts'
import { option } from './read-argument.ts'

/**
 * Reads what a guard is made with.
 * @throws {InvalidConfigError} naming every option that is missing or makes no sense.
 */
export function readGuardConfig(invocation: Invocation): GuardConfig {
  const faults: string[] = []
  const registry = readLayers(invocation).find((layer) => layer.registry !== undefined)?.registry ?? ''
  const config = {
    registry: parseAddress(registry, '--registry (REGISTRY)', faults),
    delay: duration(invocation, { name: 'delay', without: '2d' }, faults),
    longDelay: duration(invocation, { name: 'longDelay', without: '14d' }, faults),
    window: duration(invocation, { name: 'window', without: '14d' }, faults),
    members: members(invocation, faults),
  }
  if (faults.length > 0) throw new InvalidConfigError(faults)
  return config
}

/**
 * Reads the members of a guard.
 * @throws {InvalidConfigError} naming every option that is missing or makes no sense.
 */
export function readMembers(invocation: Invocation): GuardMembers {
  const faults: string[] = []
  const read = members(invocation, faults)
  if (faults.length > 0) throw new InvalidConfigError(faults)
  return read
}

function members(invocation: Invocation, faults: string[]): GuardMembers {
  const addresses = (name: string): readonly string[] => {
    const text = option(invocation, name)
    if (text === null) faults.push(`--${name} is missing: addresses, by comma`)
    return text?.split(',').map((each) => parseAddress(each.trim(), `--${name}`, faults)) ?? []
  }
  const threshold = (flag: string, name: string, all: number): number =>
    parseWhole(option(invocation, name) ?? undefined, flag, { least: 1, most: Math.max(all, 1) }, faults) ?? all
  const proposers = addresses('proposers')
  const guardians = addresses('guardians')
  return {
    proposers,
    proposerThreshold: threshold('--proposer-threshold', 'proposerThreshold', proposers.length),
    guardians,
    guardianThreshold: threshold('--guardian-threshold', 'guardianThreshold', guardians.length),
  }
}

function duration(
  invocation: Invocation,
  { name, without }: Readonly<{ name: string; without: string }>,
  faults: string[],
): number {
  const flag = name === 'longDelay' ? '--long-delay' : `--${name}`
  const seconds = parseDuration(option(invocation, name) ?? without)
  if (seconds === null) faults.push(`${flag} must be a time such as 12h or 30d`)
  return seconds ?? 0
}
