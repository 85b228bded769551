import { describe, expect, test } from '@jest/globals'
import { readStackConfig } from './config.ts'

const REGISTRY = '0x5FbDB2315678afecb367f032d93F642f64180aa3'

describe('readStackConfig', () => {
  test('starts a chain of its own on well-known ports, and keeps nothing', () => {
    const config = readStackConfig([], {})

    expect(config).toMatchObject({ host: '127.0.0.1', external: null, dataFolder: null, logLevel: 'silent' })
    expect(config.ports).toEqual({
      gateway: { port: 5000, exact: false },
      chain: { port: 8545, exact: false },
      content: { port: 5001, exact: false },
      indexer: { port: 8000, exact: false },
    })
  })

  test('takes a flag over the environment, and the environment over the default', () => {
    const { ports } = readStackConfig(['--port', '6000'], { PORT: '7000', CHAIN_PORT: '7001', INDEXER_PORT: '' })

    expect(ports.gateway).toEqual({ port: 6000, exact: true })
    expect(ports.chain).toEqual({ port: 7001, exact: true })
    expect(ports.indexer).toEqual({ port: 8000, exact: false })
  })

  test('indexes another chain, and keeps what it knows of it', () => {
    const config = readStackConfig([], { RPC_URL: 'http://127.0.0.1:9999', REGISTRY })

    expect(config.external).toEqual({ rpcUrl: 'http://127.0.0.1:9999', registry: REGISTRY })
    expect(config.dataFolder).toMatch(/\.dipmp$/)
  })

  test('separates IPFS gateways by commas', () => {
    const { ipfsGateways } = readStackConfig(['--ipfs-gateways', 'http://one:8080, https://two/'], {})

    expect(ipfsGateways).toEqual(['http://one:8080', 'https://two/'])
  })

  test('names all faults at once, by both their spellings', () => {
    const env = { REGISTRY: 'nowhere', PORT: '1.5', IPFS_GATEWAYS: 'ftp://one', LOG_LEVEL: 'loud' }

    expect(() => readStackConfig([], env)).toThrow(
      expect.objectContaining({
        code: 'CONFIG_INVALID',
        message: expect.stringMatching(
          /REGISTRY \(--registry\).*IPFS_GATEWAYS \(--ipfs-gateways\).*LOG_LEVEL \(--log-level\).*PORT \(--port\).*go together/s,
        ),
      }),
    )
  })

  test('refuses a flag that it does not know', () => {
    expect(() => readStackConfig(['--prot', '1'], {})).toThrow("Unknown option '--prot'")
  })
})
