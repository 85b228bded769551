import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Deployment, FACTORY_ADDRESS, predictRegistryAddress, readDeployment } from './index.ts'
import { type Chain, startChain } from './test/chain.ts'

let chains: readonly Chain[]
let folder: string
beforeAll(async () => {
  chains = await Promise.all([startChain(), startChain({ chainId: 11155111 })])
  folder = await mkdtemp(join(tmpdir(), 'deployments-'))
})
afterAll(async () => {
  await Promise.all(chains.map((chain) => chain.stop()))
  await rm(folder, { recursive: true })
})

async function deploy(network: string, chain: Chain): Promise<Deployment> {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url))
  const rpc = chain.provider._getConnection().url
  const args = [main, 'deploy', '--network', network, '--rpc', rpc, '--name', 'By command', '--no-owner']
  const env = { ...process.env, NODE_OPTIONS: '' }
  await promisify(execFile)(process.execPath, [...args, '--folder', folder], { env })
  return readDeployment(network, pathToFileURL(`${folder}/`))
}

test('one command deploys to the same address on two chains of different ids, and writes down where', async () => {
  const deployments = await Promise.all(chains.map((chain, index) => deploy(`network-${index}`, chain)))

  const address = predictRegistryAddress(FACTORY_ADDRESS, { owner: null, policy: 'open', name: 'By command' })
  expect(deployments.map(({ chainId }) => chainId)).toEqual([31337n, 11155111n])
  expect(deployments.map((deployment) => deployment.address)).toEqual([address, address])
  for (const { provider } of chains) expect(await provider.getCode(address)).toMatch(/^0x363d3d373d3d3d363d73/)
  const record = JSON.parse(await readFile(join(folder, 'network-1.json'), 'utf8'))
  expect(record).toMatchObject({ factory: FACTORY_ADDRESS, build: { compiler: '0.8.37+commit.f401782d' } })
  expect(Object.keys(record.build.sources)).toContain('project/src/PackageRegistry.sol')
})
