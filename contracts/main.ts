import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { JsonRpcProvider, Wallet } from 'ethers'
import { BUILD } from './deployment/build-record.ts'
import { deployToNetwork } from './deployment/deploy-network.ts'
import { writeDeployment } from './deployment/deployment.ts'
import { POLICIES } from './records/registry-config.ts'

const USAGE = `node contracts/main.ts deploy --network NAME --rpc URL --name TEXT [--owner ADDRESS | --no-owner] [--policy ${POLICIES.join(' | ')}] [--folder PATH]

       node contracts/main.ts standard-json

Deploys the factory and a registry where they do not stand yet, and writes NAME.json into contracts/deployments, or
into another folder. The transactions are signed by the key in DIPMP_PRIVATE_KEY, or else by the node's first account.
The registry's owner is the signer unless another, or none, is named. The record names the compiler, its settings and the
hash of every source. The second form prints the compiler's standard JSON input, with which Sourcify verifies the code.`

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    network: { type: 'string' },
    rpc: { type: 'string' },
    name: { type: 'string' },
    owner: { type: 'string' },
    'no-owner': { type: 'boolean' },
    policy: { type: 'string', default: 'open' },
    folder: { type: 'string' },
  },
})
const { network, rpc, name } = values
const policy = POLICIES.find((word) => word === values.policy)

if (positionals.join() === 'standard-json') {
  // Only this needs a compiler, which an installed product lacks.
  const { renderStandardJson } = await import('./build-file.ts')
  process.stdout.write(await renderStandardJson())
} else if (positionals.join() !== 'deploy' || !network || !rpc || !name || !policy) {
  console.error(USAGE)
  process.exitCode = 2
} else {
  const provider = new JsonRpcProvider(rpc, undefined, { cacheTimeout: -1 })
  try {
    const key = process.env.DIPMP_PRIVATE_KEY
    const signer = key ? new Wallet(key, provider) : await provider.getSigner(0)
    const owner = values['no-owner'] ? null : (values.owner ?? (await signer.getAddress()))
    const record = await deployToNetwork(signer, { owner, policy, name })
    const folder = values.folder ? pathToFileURL(`${values.folder}/`) : undefined
    const file = await writeDeployment(network, { ...record, build: BUILD }, folder)
    console.log(`registry ${record.address} of factory ${record.factory}, block ${record.block}: ${file}`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  } finally {
    provider.destroy()
  }
}
