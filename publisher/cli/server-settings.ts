import type { Invocation } from './command.ts'
import { InvalidConfigError, NotConfirmedError } from './errors.ts'

/** How uploads are published: after a while, or where `gatherMs` is null when told, or by another command. */
export type ServerSettings = Readonly<{ port: number; gatherMs: number | null; isStaging: boolean }>

/**
 * Reads what the flags say of a server that takes uploads.
 * @throws {InvalidConfigError} INVALID_CONFIG
 * @throws {NotConfirmedError} NOT_CONFIRMED where it would ask before spending, and nobody is there.
 */
export function readServerSettings({ options, arguments: command, terminal }: Invocation): ServerSettings {
  const faults: string[] = []
  const port = parseNumber(options.port, { name: '--port', max: 65_535, without: 0 }, faults)
  const gather = parseNumber(options.gather, { name: '--gather', max: 3_600, without: 3 }, faults)
  if (options.session === true && options.stage === true) faults.push('give either --session or --stage')
  if (faults.length > 0) throw new InvalidConfigError(faults)
  const isStaging = options.stage === true
  if (!isStaging && options.yes !== true && !terminal.input.isTTY) {
    throw new NotConfirmedError(
      'nobody can answer here before gas is spent; pass --yes to go on, or --stage to only stage',
    )
  }
  // The end of a command says that all has come.
  const isTold = isStaging || options.session === true || command.length > 0
  return { port, gatherMs: isTold ? null : gather * 1000, isStaging }
}

/**
 * Reads `--port`; 0, a free one, where it is left out.
 * @throws {InvalidConfigError} INVALID_CONFIG
 */
export function readPort({ options }: Invocation): number {
  const faults: string[] = []
  const port = parseNumber(options.port, { name: '--port', max: 65_535, without: 0 }, faults)
  if (faults.length > 0) throw new InvalidConfigError(faults)
  return port
}

type NumberOption = Readonly<{ name: string; max: number; without: number }>

function parseNumber(
  text: string | boolean | undefined,
  { name, max, without }: NumberOption,
  faults: string[],
): number {
  if (typeof text !== 'string') return without
  if (!/^[0-9]{1,5}$/.test(text) || Number(text) > max) faults.push(`${name} must be a number from 0 to ${max}`)
  return Number(text)
}
