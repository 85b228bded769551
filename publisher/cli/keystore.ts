import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { getAddress, isAddress, isKeystoreJson, Wallet } from 'ethers'
import { KeystoreError } from './errors.ts'

/** Throws where a keystore would take the place of another file; asked before the user is. */
export function checkKeystoreFree(path: string): void {
  if (existsSync(path)) throw new KeystoreError(`${path} exists already and is kept; name another file with --keystore`)
}

/** Whether there is a file where a keystore is looked for. */
export function hasKeystore(path: string): boolean {
  return existsSync(path)
}

/** Encrypts a key with a password into a new keystore (version 3 JSON) that only its owner may read. */
export async function writeKeystore(path: string, wallet: Pick<Wallet, 'encrypt'>, password: string): Promise<void> {
  const keystore = await wallet.encrypt(password)
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  try {
    writeFileSync(path, `${keystore}\n`, { mode: 0o600, flag: 'wx', flush: true })
  } catch (cause) {
    throw new KeystoreError(`${path} cannot be written (${String(Object(cause).code)})`, { cause })
  }
}

/** Encrypts a key with another password, in place of its keystore, which is there whole at every moment. */
export async function rewriteKeystore(path: string, wallet: Pick<Wallet, 'encrypt'>, password: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`
  await writeKeystore(aside, wallet, password)
  renameSync(aside, path)
}

/** Opens a keystore. */
export async function openKeystore(path: string, password: string): Promise<Wallet> {
  const keystore = readKeystore(path)
  try {
    return new Wallet((await Wallet.fromEncryptedJson(keystore, password)).privateKey)
  } catch (cause) {
    if (/password/i.test(String(Object(cause).message))) throw new KeystoreError(`the password of ${path} is wrong`)
    throw new KeystoreError(`${path} is damaged or no keystore that this program can open`)
  }
}

/** The keystores of a folder, and the one that is named, by address. */
export function listKeystores(
  folder: string,
  named: string,
): readonly Readonly<{ address: string; keystore: string }>[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []
  const paths = new Set([...names.map((name) => join(folder, name)), ...(existsSync(named) ? [named] : [])])
  return [...paths].flatMap((keystore) => {
    try {
      return [{ address: addressOfKeystore(keystore), keystore }]
    } catch {
      // Another file, such as the configuration.
      return []
    }
  })
}

/** Returns the address of the key in a keystore, which is not encrypted. */
export function addressOfKeystore(path: string): string {
  const { address } = JSON.parse(readKeystore(path))
  // The format keeps the address without its 0x.
  const prefixed = `0x${String(address).replace(/^0x/, '')}`
  if (!isAddress(prefixed)) throw new KeystoreError(`${path} does not tell its address`)
  return getAddress(prefixed)
}

function readKeystore(path: string): string {
  const text = readText(path)
  if (!isKeystoreJson(text)) throw new KeystoreError(`${path} is no keystore (version 3 JSON)`)
  return text
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    if (Object(cause).code === 'ENOENT') {
      throw new KeystoreError(
        `there is no key at ${path}; make one with "dipmp key new", or name one with --keystore, --account or DIPMP_PRIVATE_KEY`,
        { cause },
      )
    }
    throw new KeystoreError(`${path} cannot be read (${String(Object(cause).code)})`, { cause })
  }
}
