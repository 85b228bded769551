import { expect, test } from '@jest/globals'
import { readConfig } from './config.ts'

const NEEDED = ['--manifest', 'subgraph.yaml', '--rpc', 'http://127.0.0.1:8545']

test('has defaults for all but the manifest and the chain', () => {
  expect(readConfig(NEEDED, {})).toEqual({
    manifest: 'subgraph.yaml',
    rpc: 'http://127.0.0.1:8545',
    allowNonDeterministicIpfs: false,
    rpcTimeoutMs: 30_000,
    checkLogs: 'near',
    database: 'indexer.db',
    name: 'subgraph',
    host: '127.0.0.1',
    port: 8000,
    pollIntervalMs: 1000,
    maxBlockRange: 2000,
    answerCacheMb: 16,
    handlerSeconds: 60,
    handlerMemoryMb: 1024,
    queryThreads: 4,
    queryTimeoutMs: 10_000,
    queryMemoryMb: 512,
    logLevel: 'info',
  })
})

test('flags go before the environment, and that before the defaults', () => {
  const env = { INDEXER_PORT: '1', INDEXER_NAME: 'from/env', INDEXER_POLL_INTERVAL_MS: '50', INDEXER_NETWORK: '' }

  expect(readConfig([...NEEDED, '--port', '2'], env)).toMatchObject({ port: 2, name: 'from/env', pollIntervalMs: 50 })
})

test.each(['never', 'near', 'always', 'sample:100'])('logs can be checked %s', (checkLogs) => {
  expect(readConfig([...NEEDED, '--check-logs', checkLogs], {}).checkLogs).toBe(checkLogs)
})

test.each(['', 'sometimes', 'sample', 'sample:0', 'sample:x'])('logs cannot be checked "%s"', (checkLogs) => {
  expect(() => readConfig([...NEEDED, '--check-logs', checkLogs], {})).toThrow(
    '--check-logs must be never, near, always, or sample: and a number',
  )
})

test('all faults are reported together', () => {
  const args = ['--rpc', 'ws://x', '--rpc-ws', 'http://x', '--port', '70000', '--name', 'a b', '--log-level', 'loud']

  const faults = [
    'the configuration cannot be used:',
    '--manifest is needed: the subgraph.yaml of a build',
    '--rpc must be an http or https URL, or several with commas between them',
    '--rpc-ws must be a ws or wss URL',
    '--name may have letters, digits, - and _, and / between parts',
    '--port must be a whole number from 0 to 65535',
    '--log-level must be one of fatal, error, warn, info, debug, trace, silent',
  ]
  expect(() => readConfig(args, {})).toThrow(
    expect.objectContaining({ code: 'CONFIG_INVALID', message: faults.join('\n') }),
  )
})
