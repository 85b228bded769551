import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readConfig } from './config.ts'

const REGISTRY = '0x5FbDB2315678afecb367f032d93F642f64180aa3'
const ACCOUNT = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266'
const KEY = `0x${'ab'.repeat(32)}`

let homeFolder: string

beforeAll(() => {
  homeFolder = mkdtempSync(join(tmpdir(), 'dipmp-config-'))
})

afterAll(() => rmSync(homeFolder, { recursive: true, force: true }))

function read(options: Record<string, string>, env: Record<string, string> = {}) {
  return readConfig({ options, env, homeFolder })
}

function writeSettings(settings: unknown, mode = 0o600): string {
  const path = join(homeFolder, 'settings.json')
  writeFileSync(path, typeof settings === 'string' ? settings : JSON.stringify(settings))
  chmodSync(path, mode)
  return path
}

describe('readConfig', () => {
  test('takes flags over environment over file over default', () => {
    const config = writeSettings({ rpcUrl: 'http://file:1', registry: ACCOUNT, ipfsApi: 'http://file:2' })

    const { rpcUrl, registry, ipfsApis, confirmations, key } = read(
      { config, rpcUrl: 'http://flag:1' },
      { RPC_URL: 'http://env:1', REGISTRY: REGISTRY.toLowerCase() },
    )

    expect(rpcUrl).toBe('http://flag:1')
    expect(registry).toBe(REGISTRY)
    expect(ipfsApis).toEqual([{ url: 'http://file:2', token: null }])
    expect(confirmations).toBe(1)
    expect(key).toEqual({ type: 'keystore', path: join(homeFolder, '.config', 'dipmp', 'keystore.json') })
  })

  test('has defaults for a node and an IPFS on this machine', () => {
    const { rpcUrl, ipfsApis } = read({ registry: REGISTRY }, { RPC_URL: '' })

    expect(rpcUrl).toBe('http://127.0.0.1:8545')
    expect(ipfsApis).toEqual([{ url: 'http://127.0.0.1:5001', token: null }])
  })

  test('tells of all faults at once and repeats no secret', () => {
    const env = { RPC_URL: 'ftp://secret@x', IPFS_API: 'nonsense', DIPMP_PRIVATE_KEY: 'secret' }

    expect(() => read({ confirmations: '0' }, env)).toThrow(
      expect.objectContaining({
        code: 'INVALID_CONFIG',
        message: [
          '5 settings are wrong:',
          '  --rpc-url (RPC_URL) must be an http or https URL',
          '  --registry (REGISTRY) is missing: the address of the registry contract to publish in',
          '  --ipfs-api (IPFS_API) must be an http or https URL',
          '  DIPMP_PRIVATE_KEY must be 64 hex digits, above zero and below the order of secp256k1',
          '  --confirmations must be a number from 1 to 999',
        ].join('\n'),
      }),
    )
  })

  test('refuses an address whose checksum is wrong, as a typing error gives', () => {
    expect(() => read({ registry: REGISTRY.replace('5FbDB', '5fbDB') })).toThrow('checksum')
  })

  test('gives each of several IPFS APIs the token in its place', () => {
    const env = { IPFS_API: 'http://one:1, http://two:2', IPFS_API_TOKEN: ',second' }

    expect(read({ registry: REGISTRY }, env).ipfsApis).toEqual([
      { url: 'http://one:1', token: null },
      { url: 'http://two:2', token: 'second' },
    ])
  })

  test('refuses one token for several IPFS APIs, since it would be shown to each of them', () => {
    const env = { IPFS_API: 'http://one:1,http://two:2', IPFS_API_TOKEN: 'secret' }

    expect(() => read({ registry: REGISTRY }, env)).toThrow('IPFS_API_TOKEN holds 1 tokens for the 2 URLs')
  })

  test('lets a flag that names a key win over one left in the environment', () => {
    const { key } = read({ registry: REGISTRY, account: ACCOUNT.toLowerCase() }, { DIPMP_PRIVATE_KEY: KEY })

    expect(key).toEqual({ type: 'account', address: ACCOUNT, signerUrl: null })
  })

  test('refuses two keys in one place', () => {
    const env = { DIPMP_PRIVATE_KEY: KEY, DIPMP_ACCOUNT: ACCOUNT }

    expect(() => read({ registry: REGISTRY }, env)).toThrow('more than one key is named')
  })

  test('refuses a file that holds a token and that others may read', () => {
    const config = writeSettings({ registry: REGISTRY, ipfsApiToken: 'secret' }, 0o644)

    expect(() => read({ config })).toThrow(`chmod 600 ${config}`)
    chmodSync(config, 0o600)
    expect(read({ config }).ipfsApis).toEqual([{ url: 'http://127.0.0.1:5001', token: 'secret' }])
  })

  test("recognises the first dipmp's config.toml, and shows nothing of it", () => {
    const toml = "[chain]\naddress = '0x1'\nprivate_key = '0xhush'\n"

    const message = messageOf(() => read({ config: writeSettings(toml) }))

    expect(message).toContain('is of the first dipmp, which kept the private key in plain text')
    expect(message).not.toContain('hush')
  })

  test('refuses a file it cannot use, without quoting it', () => {
    expect(() => read({ config: join(homeFolder, 'absent.json') })).toThrow('absent.json cannot be read (ENOENT)')
    expect(() => read({ config: writeSettings('{"ipfsApiToken": "secret"') })).toThrow(/is not JSON$/)
    expect(() => read({ config: writeSettings(['registry']) })).toThrow('must hold one JSON object')
    expect(() => read({ config: writeSettings({ rpcURL: 'http://x' }) })).toThrow(
      'unknown rpcURL; the keys are rpcUrl,',
    )
    expect(() => read({ config: writeSettings({ rpcUrl: 1 }) })).toThrow('rpcUrl must be a string')
  })
})

function messageOf(action: () => unknown): string {
  try {
    action()
    return ''
  } catch (error) {
    return String(Object(error).message)
  }
}
