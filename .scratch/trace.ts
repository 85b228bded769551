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
const tx = await (await provider.getSigner(0)).sendTransaction({
  to: await d.getAddress(),
  data: d.interface.encodeFunctionData(process.argv[2]!, eval(process.argv[3]!)),
})
const rc = await tx.wait()
const tr = await provider.send('debug_traceTransaction', [rc!.hash, {}])
let on = false
const cnt: Record<string, [number, number]> = {}
let total = 0
for (const s of tr.structLogs) {
  if (s.op === 'GAS') {
    on = !on
    continue
  }
  if (on) {
    const e = (cnt[s.op] ??= [0, 0])
    e[0]++
    e[1] += s.gasCost
    total += s.gasCost
  }
}
console.log(
  total,
  Object.entries(cnt)
    .sort((a, b) => b[1][1] - a[1][1])
    .map(([k, v]) => k + ':' + v.join('/'))
    .join(' '),
)
provider.destroy()
await chain.stop()
process.exit(0)
