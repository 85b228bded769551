import { createRequire } from 'node:module'
import { defineConfig } from 'hardhat/config'

// The compiler is the npm package's, so that nothing is downloaded and the lockfile pins it.
const compilerPath = createRequire(import.meta.url).resolve('solc/soljson.js')

const isLong = process.env.DIPMP_FUZZ === 'long'
const seed = `0x${BigInt(process.env.DIPMP_SEED ?? '1').toString(16)}`

export default defineConfig({
  solidity: {
    compilers: [
      {
        version: '0.8.37',
        path: compilerPath,
        settings: {
          evmVersion: 'osaka',
          viaIR: true,
          // More runs save next to no gas, and take the code beyond the 24,576 bytes of EIP-170.
          optimizer: { enabled: true, runs: 3_000 },
          outputSelection: { '*': { '*': ['storageLayout'] } },
        },
      },
    ],
  },
  // The long profile is DIPMP_FUZZ=long: a million calls, 175,000 for each of six invariants. The short one is for every run. DIPMP_SEED chooses the calls.
  test: {
    solidity: {
      fuzz: { seed },
      invariant: isLong ? { runs: 350, depth: 500 } : { runs: 8, depth: 100 },
    },
  },
  paths: {
    sources: './src',
    tests: { solidity: './test/contracts' },
  },
})
