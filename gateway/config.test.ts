import { describe, expect, test } from '@jest/globals'
import { readGatewayConfig } from './config.ts'

const NEEDED = { SUBGRAPH_URL: 'http://localhost:8000/subgraphs/name/dipmp', IPFS_GATEWAYS: 'http://127.0.0.1:8080' }

describe('readGatewayConfig', () => {
  test('needs an index and an IPFS gateway only', () => {
    expect(readGatewayConfig({ ...NEEDED, PORT: '', HOME: '/root' })).toEqual({
      subgraphUrl: 'http://localhost:8000/subgraphs/name/dipmp',
      ipfsGateways: ['http://127.0.0.1:8080'],
      host: '127.0.0.1',
      port: 5000,
      processes: 1,
      publicUrl: null,
      policyFile: null,
      fallback: { baseUrl: 'https://pypi.org/simple/', allow: [], deny: [] },
      rpcUrls: [],
      crossCheck: 'off',
      crossCheckQuorum: 1,
      crossCheckMaxAgeMs: 60_000,
      rateLimit: 0,
      trustProxy: false,
      indexMaxBlockAgeSeconds: null,
      indexMaxBehindSeconds: 60,
      indexStatusUrl: null,
      chainIntervalMs: 2000,
      pageMaxAgeSeconds: 5,
      pageStaleSeconds: 10,
      pageCacheBytes: 268_435_456,
      pagePrefetch: true,
      warmUp: 0,
      graphql: { documents: 'any', maxCost: 500_000, atOnce: 4, atOnceOfClient: 2, waiting: 256, waitingOfClient: 64 },
      followIntervalMs: 500,
      indexMaxLagMs: 10_000,
      indexTimeoutMs: 10_000,
      fileTimeoutMs: 12_000,
      fileCache: null,
      maxConnections: 10_000,
      stopTimeoutMs: 10_000,
      logLevel: 'info',
    })
  })

  test('reads what is set', () => {
    const env = {
      ...NEEDED,
      IPFS_GATEWAYS: 'http://127.0.0.1:8080, https://ipfs.example.org',
      HOST: '0.0.0.0',
      PORT: '0',
      GATEWAY_PROCESSES: '4',
      PUBLIC_URL: 'https://index.example.org',
      POLICY_FILE: '/etc/dipmp/policy.json',
      FALLBACK_INDEX_URL: 'off',
      FALLBACK_ALLOW: 'numpy, my-org-*',
      FALLBACK_DENY: 'secret',
      INDEX_MAX_BLOCK_AGE: '60',
      INDEX_MAX_BEHIND: '30',
      INDEX_STATUS_URL: 'http://localhost:8030/graphql',
      CHAIN_INTERVAL_MS: '500',
      PAGE_MAX_AGE: '12',
      PAGE_STALE_WHILE_REVALIDATE: '0',
      PAGE_CACHE_MB: '1',
      PAGE_PREFETCH: 'off',
      WARM_UP: '500',
      GRAPHQL_DOCUMENTS: 'own',
      GRAPHQL_MAX_COST: '1000',
      GRAPHQL_AT_ONCE: '3',
      GRAPHQL_AT_ONCE_PER_CLIENT: '1',
      GRAPHQL_WAITING: '5',
      GRAPHQL_WAITING_PER_CLIENT: '2',
      FOLLOW_INTERVAL_MS: '100',
      INDEX_MAX_LAG_MS: '3000',
      INDEX_TIMEOUT_MS: '1000',
      FILE_TIMEOUT_MS: '2000',
      FILE_CACHE_DIR: '/var/cache/dipmp',
      FILE_CACHE_MB: '10',
      MAX_CONNECTIONS: '50',
      STOP_TIMEOUT_MS: '0',
      LOG_LEVEL: 'silent',
    }

    expect(readGatewayConfig(env)).toEqual({
      subgraphUrl: 'http://localhost:8000/subgraphs/name/dipmp',
      ipfsGateways: ['http://127.0.0.1:8080', 'https://ipfs.example.org'],
      host: '0.0.0.0',
      port: 0,
      processes: 4,
      publicUrl: 'https://index.example.org',
      policyFile: '/etc/dipmp/policy.json',
      fallback: { baseUrl: null, allow: ['numpy', 'my-org-*'], deny: ['secret'] },
      rpcUrls: [],
      crossCheck: 'off',
      crossCheckQuorum: 1,
      crossCheckMaxAgeMs: 60_000,
      rateLimit: 0,
      trustProxy: false,
      indexMaxBlockAgeSeconds: 60,
      indexMaxBehindSeconds: 30,
      indexStatusUrl: 'http://localhost:8030/graphql',
      chainIntervalMs: 500,
      pageMaxAgeSeconds: 12,
      pageStaleSeconds: 0,
      pageCacheBytes: 1_048_576,
      pagePrefetch: false,
      warmUp: 500,
      graphql: { documents: 'own', maxCost: 1000, atOnce: 3, atOnceOfClient: 1, waiting: 5, waitingOfClient: 2 },
      followIntervalMs: 100,
      indexMaxLagMs: 3000,
      indexTimeoutMs: 1000,
      fileTimeoutMs: 2000,
      fileCache: { path: '/var/cache/dipmp', maxBytes: 10_485_760 },
      maxConnections: 50,
      stopTimeoutMs: 0,
      logLevel: 'silent',
    })
  })

  test('names all faults at once', () => {
    const env = { IPFS_GATEWAYS: 'ftp://x', PORT: '70000', PAGE_MAX_AGE: '1.5', LOG_LEVEL: 'loud' }

    expect(() => readGatewayConfig(env)).toThrow(
      "the gateway's configuration is not valid:\n" +
        '  SUBGRAPH_URL is not set\n' +
        '  IPFS_GATEWAYS is not an http or https URL\n' +
        '  PORT is not a whole number from 0 to 65535\n' +
        '  PAGE_MAX_AGE is not a whole number from 0 to 86400\n' +
        '  LOG_LEVEL is none of fatal, error, warn, info, debug, trace, silent',
    )
  })

  test.each([
    ['https://index.example.org/', 'https://index.example.org'],
    ['https://index.example.org/some/path/', 'https://index.example.org/some/path'],
    ['http://localhost:8080', 'http://localhost:8080'],
  ])('takes %s for the public address, which pages are put under', (url, publicUrl) => {
    expect(readGatewayConfig({ ...NEEDED, PUBLIC_URL: url }).publicUrl).toBe(publicUrl)
  })

  test.each([
    'index.example.org',
    'https://a"b',
    "https://a/'x",
    'https://a/<b>',
    'https://a/?q',
    'https://a/#x',
    'ftp://a',
  ])('refuses %s as the public address', (url) => {
    expect(() => readGatewayConfig({ ...NEEDED, PUBLIC_URL: url })).toThrow(
      '  PUBLIC_URL is not an http or https URL of host and path',
    )
  })

  test('asks most of the endpoints to agree, or as many as are set', () => {
    const urls = 'http://a.example,http://b.example,http://c.example,http://d.example'
    const quorumOf = (env: Record<string, string>) => readGatewayConfig({ ...NEEDED, ...env }).crossCheckQuorum

    expect(quorumOf({ RPC_URLS: urls, CROSS_CHECK: 'refuse' })).toBe(3)
    expect(quorumOf({ RPC_URLS: urls, CROSS_CHECK_QUORUM: '1' })).toBe(1)
  })

  test.each([
    [{ CROSS_CHECK: 'warn' }, '  CROSS_CHECK is warn, and RPC_URLS is not set'],
    [
      { RPC_URLS: 'http://a.example', CROSS_CHECK_QUORUM: '2' },
      '  CROSS_CHECK_QUORUM is larger than the number of RPC_URLS, 1',
    ],
  ])('refuses %j', (env, fault) => {
    expect(() => readGatewayConfig({ ...NEEDED, ...env })).toThrow(fault)
  })
})
