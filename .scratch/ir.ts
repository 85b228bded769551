import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire('/tmp/wt/contract/contracts/compile.ts')
const solc = require('solc')
const root = '/tmp/wt/contract/contracts/'
const sources: Record<string, { content: string }> = {
  'Prof.sol': { content: readFileSync('/tmp/wt/contract/.scratch/Prof.sol', 'utf8') },
}
for (const f of readdirSync(root + 'src', { recursive: true }) as string[])
  if (f.endsWith('.sol') && !f.startsWith('owners'))
    sources['src/' + f] = { content: readFileSync(root + 'src/' + f, 'utf8') }
const out = JSON.parse(
  solc.compile(
    JSON.stringify({
      language: 'Solidity',
      sources,
      settings: {
        evmVersion: 'osaka',
        viaIR: true,
        optimizer: { enabled: true, runs: Number(process.argv[2] ?? 1000) },
        outputSelection: { '*': { '*': ['irOptimized', 'evm.assembly'] } },
      },
    }),
  ),
)
writeFileSync('.scratch/prof.yul', out.contracts['Prof.sol'].Prof.irOptimized)
writeFileSync('.scratch/prof.asm', out.contracts['Prof.sol'].Prof.evm.assembly)
writeFileSync('.scratch/reg.yul', out.contracts['src/PackageRegistry.sol'].PackageRegistry.irOptimized)
