import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { runHere } from '../test/run-here.ts'
import { openKeystore } from './keystore.ts'

// The first key of every Hardhat chain, known to all the world.
const KEY = '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80'
const ADDRESS = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dipmp-key-'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('dipmp key import', () => {
  test('keeps a key from standard input encrypted, for its owner alone', async () => {
    const keystore = join(folder, 'imported.json')
    const passwordFile = join(folder, 'password')
    writeFileSync(passwordFile, 'correct horse\n', { mode: 0o600 })

    const imported = await runHere(['key', 'import', '--keystore', keystore, '--password-file', passwordFile], {
      input: `${KEY}\n`,
    })
    const shown = await runHere(['key', 'show', '--keystore', keystore])

    expect(imported.stdout).toBe(`${ADDRESS}\nkept in ${keystore}\n`)
    expect(shown.stdout).toBe(`${ADDRESS}\n`)
    expect(imported.stdout + imported.stderr + shown.stdout + readFileSync(keystore, 'utf8')).not.toContain(
      KEY.slice(2),
    )
    expect(statSync(keystore).mode & 0o777).toBe(0o600)
    expect((await openKeystore(keystore, 'correct horse')).privateKey).toBe(KEY)
    await expect(openKeystore(keystore, 'wrong horse')).rejects.toMatchObject({
      code: 'KEYSTORE_UNUSABLE',
      message: `the password of ${keystore} is wrong`,
    })
  })

  test('asks for key and password on a terminal, and shows nothing of what is typed', async () => {
    const keystore = join(folder, 'typed.json')

    const { code, stdout, stderr } = await runHere(['key', 'import', '--keystore', keystore], {
      typed: [
        { after: 'private key: ', line: KEY },
        { after: 'new password: ', line: 'correct horse' },
        { after: 'the same again: ', line: 'correct horse' },
      ],
    })

    expect(stderr).toBe('private key: \nnew password: \nthe same again: \n')
    expect(stdout).toContain(ADDRESS)
    expect(code).toBe(0)
  })

  test('refuses two passwords that differ, and what is no key', async () => {
    const keystore = join(folder, 'refused.json')

    const differ = await runHere(['key', 'import', '--keystore', keystore], {
      typed: [
        { after: 'private key: ', line: KEY },
        { after: 'new password: ', line: 'correct horse' },
        { after: 'the same again: ', line: 'another horse' },
      ],
    })
    const noKey = await runHere(['key', 'import', '--keystore', keystore], { input: 'my secret phrase\n' })

    expect([differ.code, noKey.code]).toEqual([2, 2])
    expect(differ.stderr).toContain('error: the two passwords differ')
    expect(noKey.stderr).toContain('error: that is no private key')
    expect(noKey.stderr).not.toContain('phrase')
    expect(existsSync(keystore)).toBe(false)
  })
})

describe('dipmp key new', () => {
  test('makes a key, and never writes over one', async () => {
    const keystore = join(folder, 'made', 'key.json')
    const env = { DIPMP_KEYSTORE_PASSWORD: 'correct horse', DIPMP_KEYSTORE: keystore }

    const made = await runHere(['key', 'new', '--json'], { env })
    const before = readFileSync(keystore, 'utf8')
    const again = await runHere(['key', 'new'], { env })

    expect(JSON.parse(made.stdout)).toEqual({ address: expect.stringMatching(/^0x[0-9a-fA-F]{40}$/), keystore })
    expect(again.code).toBe(2)
    expect(again.stderr).toContain('exists already and is kept')
    expect(readFileSync(keystore, 'utf8')).toBe(before)
  })

  test('says what is wrong with a password', async () => {
    const keystore = join(folder, 'guarded.json')
    const passwordFile = join(folder, 'shared-password')
    writeFileSync(passwordFile, 'correct horse')
    chmodSync(passwordFile, 0o644)

    const short = await runHere(['key', 'new', '--keystore', keystore], { env: { DIPMP_KEYSTORE_PASSWORD: 'short' } })
    const shared = await runHere(['key', 'new', '--keystore', keystore, '--password-file', passwordFile])
    const none = await runHere(['key', 'new', '--keystore', keystore])

    expect([short.code, shared.code, none.code]).toEqual([2, 2, 2])
    expect(short.stderr).toContain('too short')
    expect(shared.stderr).toContain(`chmod 600 ${passwordFile}`)
    expect(none.stderr).toContain("the keystore's password is missing")
    expect(existsSync(keystore)).toBe(false)
  })
})

describe('dipmp key show', () => {
  test('says so where there is no keystore, or the file is none', async () => {
    const other = join(folder, 'other.json')
    writeFileSync(other, '{"address": 1}')

    const absent = await runHere(['key', 'show', '--keystore', join(folder, 'absent.json')])
    const odd = await runHere(['key', 'show', '--keystore', other])

    expect([absent.code, odd.code]).toEqual([2, 2])
    expect(absent.stderr).toContain('make one with "dipmp key new"')
    expect(odd.stderr).toContain('is no keystore')
  })
})
