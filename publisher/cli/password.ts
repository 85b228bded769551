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
  const password = givenPassword(sources) ?? (await askTwice(sources))
  if (password.length < SHORTEST_PASSWORD) {
    throw new InvalidConfigError([`the password is too short; take ${SHORTEST_PASSWORD} characters or more`])
  }
  return password
}

function givenPassword({ options, env }: PasswordSources): string | null {
  if (typeof options.passwordFile !== 'string') return env.DIPMP_KEYSTORE_PASSWORD || null
  const text = readPasswordFile(options.passwordFile)
  checkPrivate(options.passwordFile)
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
