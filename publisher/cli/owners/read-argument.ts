import type { CommandArgument, Invocation } from '../command.ts'
import { InvalidConfigError } from '../errors.ts'
import { parseAddress } from '../parse-setting.ts'

/** The arguments that owners' commands share. */
export const PROJECT_ARGUMENT: CommandArgument = {
  name: '<project>',
  description: "the project's name, spelled in any way",
}
export const ACCOUNT_ARGUMENT: CommandArgument = { name: '<account>', description: 'an address' }

/** Returns an argument by its place; commander has made sure that it is there. */
export function argument({ arguments: args }: Invocation, index: number): string {
  return args[index] ?? ''
}

/** Returns an option that has a value, or null. */
export function option({ options }: Invocation, name: string): string | null {
  const value = options[name]
  return typeof value === 'string' ? value : null
}

/**
 * Reads an address.
 * @throws {InvalidConfigError} INVALID_CONFIG
 */
export function readAddress(text: string, what: string): string {
  const faults: string[] = []
  const address = parseAddress(text, what, faults)
  if (faults.length > 0) throw new InvalidConfigError(faults)
  return address
}

/**
 * Reads one of some words.
 * @throws {InvalidConfigError} INVALID_CONFIG
 */
export function readWord<Word extends string>(text: string, what: string, words: readonly Word[]): Word {
  const word = words.find((each) => each === text)
  if (word !== undefined) return word
  throw new InvalidConfigError([`${what} must be ${words.join(' or ')}, not ${JSON.stringify(text.slice(0, 40))}`])
}
