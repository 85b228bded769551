import { readFileSync } from 'node:fs'
import type { Invocation } from './command.ts'
import { InvalidConfigError } from './errors.ts'
import { askSecret } from './prompt.ts'
import { checkPrivate } from './settings-file.ts'

const SHORTEST_PASSWORD = 8

type PasswordSources = Pick<Invocation, 'options' | 'env' | 'terminal' | 'signal'>

/** Finds the password of a keystore: `--password-file`, else DIPMP_KEYSTORE_PASSWORD, else the terminal. */
export async function readPassword(sources: PasswordSources, keystore: string): Promise<string> {
  return givenPassword(sources) ?? askPassword(sources, `password of ${keystore}: `)
}

/** The same for a keystore to be written: asks twice and refuses what is too short. */
export async function readNewPassword(sources: PasswordSources): Promise<string> {
  return checked(givenPassword(sources) ?? (await askTwice(sources)))
}

/** The same for a keystore that has a password already: `--new-password-file`, or the terminal. */
export async function readNextPassword(sources: PasswordSources): Promise<string> {
  const { newPasswordFile } = sources.options
  if (typeof newPasswordFile === 'string') return checked(passwordIn(newPasswordFile))
  if (sources.terminal.input.isTTY) return checked(await askTwice(sources))
  throw new InvalidConfigError(['the new password is missing: pass --new-password-file, or run this in a terminal'])
}

function checked(password: string): string {
  if (password.length < SHORTEST_PASSWORD) {
    throw new InvalidConfigError([`the password is too short; take ${SHORTEST_PASSWORD} characters or more`])
  }
  return password
}

function givenPassword({ options, env }: PasswordSources): string | null {
  if (typeof options.passwordFile !== 'string') return env.DIPMP_KEYSTORE_PASSWORD || null
  return passwordIn(options.passwordFile)
}

function passwordIn(path: string): string {
  const text = readPasswordFile(path)
  checkPrivate(path)
  return text.replace(/\r?\n$/, '')
}

function readPasswordFile(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new InvalidConfigError([`${path} cannot be read (${String(Object(cause).code)})`])
  }
}

async function askTwice(sources: PasswordSources): Promise<string> {
  const password = await askPassword(sources, 'new password: ')
  const again = await askPassword(sources, 'the same again: ')
  if (password !== again) throw new InvalidConfigError(['the two passwords differ'])
  return password
}

async function askPassword({ terminal, signal }: PasswordSources, question: string): Promise<string> {
  if (terminal.input.isTTY) return askSecret(terminal, question, signal)
  throw new InvalidConfigError([
    "the keystore's password is missing: set DIPMP_KEYSTORE_PASSWORD, pass --password-file, or run this in a terminal",
  ])
}
