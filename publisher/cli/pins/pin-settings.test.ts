import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openPinTargets } from './pin-settings.ts'

const SECRETS = {
  DIPMP_PIN_TOKEN_PINATA: 'jwt-of-pinata',
  DIPMP_PIN_TOKEN_FILEBASE: 'access:secret-of-filebase',
}

describe('openPinTargets', () => {
  let homeFolder: string
  beforeEach(() => {
    homeFolder = mkdtempSync(join(tmpdir(), 'dipmp-pins-'))
  })
  afterEach(() => rmSync(homeFolder, { recursive: true }))

  function open(pins: string | null, { env = SECRETS, minCopies = null }: Partial<Given> = {}) {
    const ipfsApis = [{ url: 'http://127.0.0.1:5001', token: null }]
    return openPinTargets({ pins, minCopies, ipfsApis }, { env, homeFolder })
  }

  test('makes a target of every kind, named by its kind or as it is told', async () => {
    const pins =
      'kubo:http://127.0.0.1:5001?gateway=http://127.0.0.1:8080, mine=store:https://store.example, cluster:http://127.0.0.1:9094, pinata?gateway=https://x.mypinata.cloud, filebase:bucket, psa:https://api.example/psa?origin=/ip4/203.0.113.1/tcp/4001/p2p/12D3'

    const { targets, minCopies } = await open(pins)

    expect(targets.map(({ name, takesBytes }) => [name, takesBytes])).toEqual([
      ['kubo', true],
      ['mine', true],
      ['cluster', true],
      ['pinata', true],
      ['filebase', true],
      ['psa', false],
    ])
    expect(minCopies).toBe(6)
  })

  test('takes the IPFS APIs where no target is named', async () => {
    const { targets, minCopies } = await open(null)

    expect(targets.map(({ name }) => name)).toEqual(['http://127.0.0.1:5001'])
    expect(minCopies).toBe(1)
  })

  test('reads a secret from a file that only its owner can read', async () => {
    const folder = join(homeFolder, '.config', 'dipmp', 'tokens')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'pinata'), 'jwt-of-pinata\n', { mode: 0o600 })

    expect((await open('pinata', { env: {} })).targets).toHaveLength(1)
    chmodSync(join(folder, 'pinata'), 0o644)
    await expect(open('pinata', { env: {} })).rejects.toThrow(/holds a secret that others may read/)
  })

  test.each([
    ['ipns:x', /target 1 of --pins \(DIPMP_PINS\) is none of kubo, store, cluster, pinata, psa, filebase/],
    ['kubo', /needs a colon and the URL of its RPC/],
    ['kubo:ftp://x', /needs an http or https URL/],
    ['kubo:http://user:jwt-of-me@x', /needs an http or https URL/],
    ['pinata:https://api.pinata.cloud', /takes nothing behind a colon/],
    ['kubo:http://a,kubo:http://b', /two targets kubo; write NAME= before one/],
    ['kubo:http://a?token=jwt-of-me', /takes gateway and origin behind the \?/],
    ['kubo:http://a?origin=/ip4/1.2.3.4', /takes no origin/],
    ['psa:http://a', /names no target that is sent the bytes/],
  ])('refuses %s, and repeats no secret', async (pins, message) => {
    const error = await open(pins).catch((caught) => caught)

    expect(error.code).toBe('INVALID_CONFIG')
    expect(error.message).toMatch(message)
    expect(error.message).not.toContain('jwt-of-me')
  })

  test('names the variable of a secret that is missing', async () => {
    await expect(open('a-b=pinata,filebase:bucket', { env: {} })).rejects.toThrow(
      /2 settings are wrong:\n.*a-b needs a JWT that may write files, in DIPMP_PIN_TOKEN_A_B, .*\n.*filebase needs ACCESS-KEY:SECRET-KEY/,
    )
  })

  test.each([['0'], ['3'], ['two']])('refuses %s copies of two', async (minCopies) => {
    await expect(open('kubo:http://a,store:http://b', { minCopies })).rejects.toThrow(/number from 1 to 2/)
  })
})

type Given = Readonly<{ env: Readonly<Record<string, string>>; minCopies: string | null }>
