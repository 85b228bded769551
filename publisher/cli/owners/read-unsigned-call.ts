import { readFile } from 'node:fs/promises'
import { isHexString } from 'ethers'
import { InvalidConfigError } from '../errors.ts'

/**
 * Reads the call that a command printed with `--unsigned --json`.
 * @throws {InvalidConfigError} INVALID_CONFIG
 */
export async function readUnsignedCall(path: string): Promise<Readonly<{ title: string; data: string }>> {
  try {
    const { title, data } = JSON.parse(await readFile(path, 'utf8'))
    if (typeof title === 'string' && isHexString(data)) return { title, data }
  } catch (cause) {
    const { code } = Object(cause)
    if (code !== undefined) throw new InvalidConfigError([`${path} cannot be read (${String(code)})`])
  }
  throw new InvalidConfigError([`${path} is not what a command prints with --unsigned --json`])
}
