import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { projectIdOf } from '@dipmp/contracts'
import { Contract, ContractFactory, JsonRpcProvider } from 'ethers'
import { filenameOf, PROJECT, releaseOf } from '../bench/gas/release.ts'
import { authorize } from '../bench/gas/signing.ts'
import { startChain } from '../stack/chain.ts'

const require = createRequire('/tmp/wt/contract/contracts/compile.ts')
const solc = require('solc')
const root = '/tmp/wt/contract/contracts/'
const sources: Record<string, { content: string }> = {}
for (const f of readdirSync(root + 'src', { recursive: true }) as string[])
  if (f.endsWith('.sol') && !f.startsWith('owners'))
    sources['src/' + f] = { content: readFileSync(root + 'src/' + f, 'utf8') }
const chain = await startChain({ host: '127.0.0.1', port: 0 })
const provider = new JsonRpcProvider(chain.rpcUrl, undefined, {
  cacheTimeout: -1,
  batchMaxCount: 1,
  pollingInterval: 20,
})
const combos = JSON.parse(process.argv[2] ?? '[{"runs":1000}]')
for (const optimizer of combos) {
  const out = JSON.parse(
    solc.compile(
      JSON.stringify({
        language: 'Solidity',
        sources,
        settings: {
          evmVersion: 'osaka',
          viaIR: true,
          optimizer: { enabled: true, ...optimizer },
          outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object', 'evm.deployedBytecode.object'] } },
        },
      }),
    ),
  )
  for (const e of out.errors ?? [])
    if (e.severity === 'error' || !/code size/.test(e.message)) console.log(e.formattedMessage)
  const c = out.contracts['src/PackageRegistry.sol'].PackageRegistry
  const size = c.evm.deployedBytecode.object.length / 2
  const line: Record<string, unknown> = { opt: JSON.stringify(optimizer), left: 24576 - size }
  if (size <= 24576) {
    const signer = await provider.getSigner(0)
    const relay = await provider.getSigner(3)
    const d = await new ContractFactory(c.abi, '0x' + c.evm.bytecode.object, signer).deploy(
      await signer.getAddress(),
      0,
      'x',
    )
    await d.waitForDeployment()
    const address = await d.getAddress()
    const r = new Contract(address, c.abi, signer)
    const run = async (name: string, method: string, args: unknown[], by = signer) => {
      const t = await (r.connect(by) as Contract).getFunction(method).send(...args)
      line[name] = Number((await t.wait())!.gasUsed)
    }
    await run('first', 'publish', [...releaseOf(1, 1, true)])
    await run('one', 'publish', [...releaseOf(2)])
    await run('ten', 'publish', [...releaseOf(3, 10)])
    await run('_', 'publishBySig', [...releaseOf(4), await authorize(address, signer, releaseOf(4), 0n)], relay)
    await run('sig', 'publishBySig', [...releaseOf(5), await authorize(address, signer, releaseOf(5), 1n)], relay)
    const id = projectIdOf(PROJECT)
    await run('yank', 'yankFile', [id, filenameOf(2), 'Does not start on Windows'])
    await run('unyank', 'unyankFile', [id, filenameOf(2)])
    await run('reg', 'register', ['other-project'])
    line.each = Math.round((Number(line.ten) - Number(line.one)) / 9)
    line.sigTop = Number(line.sig) - Number(line.one)
  }
  console.log(JSON.stringify(line))
}
provider.destroy()
await chain.stop()
process.exit(0)
