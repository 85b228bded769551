import type { Config } from 'jest'

const config: Config = {
  testEnvironment: 'node',
  globalSetup: './test/setup.mjs',
  roots: [
    'packaging',
    'ipfs',
    'contracts',
    'publisher',
    'subgraph',
    'indexer',
    'gateway',
    'stack',
    'bootstrap',
    'bench',
    'test',
  ].map((folder) => `<rootDir>/${folder}`),
  testMatch: ['**/*.test.ts'],
  modulePathIgnorePatterns: [
    '<rootDir>/subgraph/build',
    '<rootDir>/indexer/dist',
    '<rootDir>/.tools',
    '<rootDir>/.node',
  ],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2024', experimental: { keepImportAttributes: true } },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  // No test counts on speed; this ends what hangs. Waits have an end of their own before it (test/patience.ts).
  testTimeout: 1_200_000,
  maxWorkers: 2,
  // Modules stay in memory after their test; a worker that holds this much is replaced between two files.
  workerIdleMemoryLimit: '1GB',
  // A worker that holds hundreds of modules takes longer than the half second that Jest gives it, on a busy machine; one that is
  // still there after this has something open.
  workerGracefulExitTimeout: 60_000,
}

export default config
