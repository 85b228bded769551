import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PinTarget, PinTargetSettings } from '@dipmp/ipfs'
import type { Invocation } from '../command.ts'
import type { Config } from '../config.ts'
import { InvalidConfigError } from '../errors.ts'
import { configFolder } from '../layers.ts'
import { checkPrivate } from '../settings-file.ts'
import { type PinSpec, parsePinSpec } from './pin-spec.ts'

/** Where files are stored, and how many of the targets have to hold each. */
export type PinSettings = Readonly<{
  targets: readonly PinTarget[]
  minCopies: number
  /** The targets' own gateways, where they are named. */
  gateways: readonly string[]
}>

type Sources = Pick<Invocation, 'env' | 'homeFolder'>
type PinConfig = Pick<Config, 'pins' | 'minCopies' | 'ipfsApis'>

/**
 * Makes the targets that the settings name. Their secrets come from the environment or from files that only their owner
 * can read.
 * @throws {InvalidConfigError} INVALID_CONFIG, naming every fault
 */
export async function openPinTargets(
  config: PinConfig,
  sources: Sources,
  settings: PinTargetSettings = {},
): Promise<PinSettings> {
  const faults: string[] = []
  const specs = config.pins === null ? [] : parseSpecs(config.pins, faults)
  const targets =
    config.pins === null ? await legacyTargets(config, settings) : await namedTargets(specs, sources, settings, faults)
  if (targets.length > 0 && !targets.some(({ takesBytes }) => takesBytes)) {
    faults.push(
      '--pins (DIPMP_PINS) names no target that is sent the bytes; a pinning service has to find them somewhere',
    )
  }
  const minCopies = parseMinCopies(config.minCopies, targets.length, faults)
  if (faults.length > 0) throw new InvalidConfigError(faults)
  return { targets, minCopies, gateways: specs.flatMap(({ gateway }) => gateway ?? []) }
}

/** The folder where it is written down how far uploads are and when copies were verified. */
export function stateFolder({ env, homeFolder }: Sources): string {
  return join(env.XDG_STATE_HOME || join(homeFolder, '.local', 'state'), 'dipmp')
}

async function legacyTargets({ ipfsApis }: PinConfig, settings: PinTargetSettings): Promise<readonly PinTarget[]> {
  const { kuboTarget } = await import('@dipmp/ipfs')
  return ipfsApis.map(({ url, token }) => kuboTarget({ url, ...(token !== null && { token }), ...settings }))
}

function parseSpecs(pins: string, faults: string[]): readonly PinSpec[] {
  const specs: PinSpec[] = []
  for (const [index, text] of pins
    .split(',')
    .map((each) => each.trim())
    .entries()) {
    const spec = parsePinSpec(text)
    if (typeof spec === 'string') faults.push(`target ${index + 1} of --pins (DIPMP_PINS) ${spec}`)
    else if (specs.some(({ label }) => label === spec.label)) {
      faults.push(`--pins (DIPMP_PINS) has two targets ${spec.label}; write NAME= before one of them`)
    } else specs.push(spec)
  }
  return specs
}

async function namedTargets(
  specs: readonly PinSpec[],
  sources: Sources,
  settings: PinTargetSettings,
  faults: string[],
): Promise<readonly PinTarget[]> {
  const targets: PinTarget[] = []
  for (const spec of specs) {
    const target = await openTarget(spec, readSecret(spec, sources, faults), sources, settings)
    if (typeof target === 'string') faults.push(target)
    else targets.push(target)
  }
  return targets
}

async function openTarget(
  { label, kind, where, gateway, origins }: PinSpec,
  secret: string | null,
  sources: Sources,
  settings: PinTargetSettings,
): Promise<PinTarget | string> {
  const ipfs = await import('@dipmp/ipfs')
  const options = {
    name: label,
    ...settings,
    ...(gateway !== null && { gateway }),
    ...(secret !== null && { token: secret }),
  }
  switch (kind) {
    case 'kubo':
    case 'store':
      return ipfs.kuboTarget({ ...options, url: where })
    case 'cluster':
      return ipfs.clusterTarget({ ...options, url: where })
    case 'psa':
      return ipfs.pinningServiceTarget({ ...options, url: where, origins })
    case 'pinata': {
      if (secret === null) return missingSecret(label, 'a JWT that may write files')
      const journal = ipfs.createFileJournal(join(stateFolder(sources), 'uploads'))
      const byCid = origins.length > 0 ? { byCid: { hostNodes: origins } } : {}
      return ipfs.pinataTarget({ ...options, token: secret, journal, ...byCid })
    }
    case 'filebase': {
      const [id = '', key = ''] = secret?.split(':') ?? []
      if (id === '' || key === '') return missingSecret(label, 'ACCESS-KEY:SECRET-KEY')
      return ipfs.filebaseTarget({ ...options, bucket: where, key: { id, secret: key } })
    }
    default:
      return kind satisfies never
  }
}

function missingSecret(label: string, what: string): string {
  return `the target ${label} needs ${what}, in ${variableOf(label)}, a file named by ${variableOf(label)}_FILE, or tokens/${label} beside the configuration file`
}

function readSecret({ label }: PinSpec, sources: Sources, faults: string[]): string | null {
  const variable = variableOf(label)
  const { env } = sources
  if (env[variable]) return env[variable]
  const asked = env[`${variable}_FILE`]
  const path = asked || join(configFolder(sources), 'tokens', label)
  if (!asked && !existsSync(path)) return null
  try {
    checkPrivate(path)
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    faults.push(
      error instanceof InvalidConfigError ? error.message : `${path} cannot be read (${String(Object(error).code)})`,
    )
    return null
  }
}

function variableOf(label: string): string {
  return `DIPMP_PIN_TOKEN_${label.toUpperCase().replaceAll('-', '_')}`
}

function parseMinCopies(text: string | null, targets: number, faults: string[]): number {
  if (text === null) return targets
  if (/^[1-9][0-9]?$/.test(text) && Number(text) <= targets) return Number(text)
  faults.push(`--min-copies (DIPMP_MIN_COPIES) must be a number from 1 to ${targets}, as many targets as there are`)
  return targets
}
