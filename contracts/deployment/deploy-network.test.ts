import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readDeployment, writeDeployment } from '../index.ts'
import { type Chain, startChain } from '../test/chain.ts'
import { deployToNetwork } from './deploy-network.ts'

const config = { owner: `0x${'11'.repeat(20)}`, policy: 'open', name: 'Community' } as const

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

test('puts the same registry at the same address on two chains, whoever sends', async () => {
  const [one, two] = await Promise.all(
    chains.map((chain, index) => deployToNetwork(index === 0 ? chain.owner : chain.stranger, config)),
  )

  expect([one?.chainId, two?.chainId]).toEqual([31337n, 11155111n])
  expect(one?.address).toBe(two?.address)
  expect(one?.factory).toBe(two?.factory)
  const codes = await Promise.all(chains.map(({ provider }) => provider.getCode(one?.address ?? '')))
  expect(codes[0]).toMatch(/^0x363d3d373d3d3d363d73/)
  expect(codes[1]).toBe(codes[0])
})

test('leaves alone what stands, and finds since when', async () => {
  const [chain] = chains
  if (!chain) throw new Error('no chain')
  const first = await deployToNetwork(chain.owner, config)
  await chain.wait(1)

  expect(await deployToNetwork(chain.stranger, config)).toEqual(first)
  expect(await chain.owner.getNonce()).toBeLessThan(10)
})

test('is written down as it is read', async () => {
  const directory = pathToFileURL(`${folder}/`)
  const address = '0x5FbDB2315678afecb367f032d93F642f64180aa3'
  const record = { chainId: 11155111n, address, block: 7n, factory: `0x${'22'.repeat(20)}` }

  await writeDeployment('sepolia', record, directory)

  expect(await readDeployment('sepolia', directory)).toEqual({ chainId: 11155111n, address, block: 7n })
  expect(await readFile(join(folder, 'sepolia.json'), 'utf8')).toContain(`"factory": "0x${'22'.repeat(20)}"`)
  await expect(writeDeployment('../x', record, directory)).rejects.toMatchObject({ code: 'DEPLOYMENT_NOT_FOUND' })
})
