import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { ContractFactory, JsonRpcProvider, keccak256, toUtf8Bytes as u } from 'ethers'
import { startChain } from '../stack/chain.ts'

const require = createRequire('/tmp/wt/contract/contracts/compile.ts')
const solc = require('solc')
const root = '/tmp/wt/contract/contracts/'
const sources: Record<string, { content: string }> = {
  'Prof.sol': { content: readFileSync('/tmp/wt/contract/.scratch/Prof.sol', 'utf8') },
}
for (const f of readdirSync(root + 'src', { recursive: true }) as string[])
  if (f.endsWith('.sol')) sources['src/' + f] = { content: readFileSync(root + 'src/' + f, 'utf8') }
const out = JSON.parse(
  solc.compile(
    JSON.stringify({
      language: 'Solidity',
      sources,
      settings: {
        evmVersion: 'osaka',
        viaIR: true,
        optimizer: { enabled: true, runs: 1000 },
        outputSelection: { 'Prof.sol': { '*': ['abi', 'evm.bytecode.object'] } },
      },
    }),
  ),
)
for (const e of out.errors ?? []) if (e.severity === 'error') console.log(e.formattedMessage)
const c = out.contracts['Prof.sol'].Prof
const chain = await startChain({ host: '127.0.0.1', port: 0 })
const provider = new JsonRpcProvider(chain.rpcUrl, undefined, {
  cacheTimeout: -1,
  batchMaxCount: 1,
  pollingInterval: 20,
})
const d = await new ContractFactory(c.abi, '0x' + c.evm.bytecode.object, await provider.getSigner(0)).deploy()
await d.waitForDeployment()
const f = 'demo_project-1.10.1-py3xxxx-none-any.whl'
const ask = async (n: string, ...a: unknown[]) => String((await (d as any)[n].staticCall(...a))[0])
console.log('version', await ask('version', u('1.10.1')), await ask('version', u('1.0.0rc1.post2.dev3+ubuntu.1')))
console.log('ending', await ask('ending', u(f), 12, 19, keccak256(u('demo-project'))))
console.log(
  'wheel',
  await ask('wheel', u('-py3xxxx-none-any.whl')),
  'sorted',
  await ask('wheel', u('-py2.py3-none-any.whl')),
  'manylinux',
  await ask('wheel', u('-cp310-cp310-manylinux_2_17_x86_64.manylinux2014_x86_64.whl')),
  'build',
  await ask('wheel', u('-1-py3-none-any.whl')),
)
console.log('split', await ask('split', u(f)), 'sdist', await ask('split', u('demo_project-1.10.1.tar.gz')))
console.log('contains', await ask('contains', u(f), u('1.10.1')))
provider.destroy()
await chain.stop()
process.exit(0)
