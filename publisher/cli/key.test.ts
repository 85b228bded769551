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

describe('dipmp key list, export and change-password', () => {
  const password = { DIPMP_KEYSTORE_PASSWORD: 'correct horse' }

  function nextPassword(name: string): string {
    const path = join(folder, name)
    writeFileSync(path, 'another horse\n', { mode: 0o600 })
    return path
  }

  test('list what there is and which signs, and say how to make one where there is none', async () => {
    const config = mkdtempSync(join(folder, 'xdg-'))
    const env = { ...password, XDG_CONFIG_HOME: config }

    const none = await runHere(['key', 'list'], { env })
    await runHere(['key', 'import'], { env, input: KEY.slice(2) })
    const one = await runHere(['key', 'list'], { env })

    expect(none.stdout).toContain('make one with "dipmp key new"')
    expect(one.stdout).toBe(`${ADDRESS}  ${join(config, 'dipmp', 'keystore.json')}  (signs)\n`)
  })

  test('write the key to another file with another password, never in plain', async () => {
    const keystore = join(folder, 'to-export.json')
    const target = join(folder, 'exported.json')
    await runHere(['key', 'import', '--keystore', keystore], { env: password, input: KEY })

    const { code, stdout, stderr } = await runHere(
      ['key', 'export', target, '--keystore', keystore, '--new-password-file', nextPassword('next')],
      { env: password },
    )

    expect(code).toBe(0)
    expect(stdout + stderr + readFileSync(target, 'utf8')).not.toContain(KEY.slice(2))
    expect((await openKeystore(target, 'another horse')).privateKey).toBe(KEY)
    expect(statSync(target).mode & 0o777).toBe(0o600)
  })

  test('change the password, and keep the keystore where the old one is wrong', async () => {
    const keystore = join(folder, 'to-change.json')
    await runHere(['key', 'import', '--keystore', keystore], { env: password, input: KEY })
    const args = ['key', 'change-password', '--keystore', keystore, '--new-password-file', nextPassword('next-one')]

    const wrong = await runHere(args, { env: { DIPMP_KEYSTORE_PASSWORD: 'wrong horse' } })
    const right = await runHere(args, { env: password })

    expect([wrong.code, right.code]).toEqual([2, 0])
    expect((await openKeystore(keystore, 'another horse')).privateKey).toBe(KEY)
    await expect(openKeystore(keystore, 'correct horse')).rejects.toThrow('is wrong')
  })

  test.each([
    ['zero', '0'.repeat(64)],
    ['the order of the curve', 'fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141'],
  ])('take no key that is %s', async (_, key) => {
    const keystore = join(folder, 'impossible.json')

    const { code, stderr } = await runHere(['key', 'import', '--keystore', keystore], { env: password, input: key })

    expect(code).toBe(2)
    expect(stderr).toContain('error: that is no private key: it must be 64 hex digits, above zero and below')
  })
})
