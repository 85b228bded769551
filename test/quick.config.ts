import type { Config } from 'jest'
import whole from '../jest.config.ts'

/**
 * The part of the tests for the daily round (`npm run quick`): no PyPI, no graph-node, no browser, no batteries of seeds.
 * Whoever changes a folder runs all of that folder's tests besides (`npm test -- contracts`).
 */
const config: Config = {
  ...whole,
  rootDir: '..',
  testPathIgnorePatterns: [
    '/node_modules/',
    // What takes real clients, graph-node, chromium, or the whole stack.
    '\\.e2e\\.test\\.ts$',
    '/indexer/test/',
    '/test/(core-metadata-vectors|distributions|subgraph-manifest)\\.test\\.ts$',
    '/test/read-api/',
    '/publisher/wheel/build-wheel\\.test\\.ts$',
    '/bootstrap/supply-chain/',
    // What takes a chain of Hardhat's for minutes.
    '/contracts/(test|quality)/',
    '/contracts/(abi|build)-file\\.test\\.ts$',
    '/bench/gas/',
    // Batteries of faults.
    '/ipfs/source/(passing-faults|file-source-failures|file-source-retries)\\.test\\.ts$',
    '/gateway/files/chaos\\.test\\.ts$',
    '/publisher/registry/sending/faults\\.test\\.ts$',
    '/publisher/keeping/',
    '/ipfs/pin/pin-targets\\.test\\.ts$',
    // What judges every expression of the product.
    '/test/regular-expressions/',
  ],
}

export default config
