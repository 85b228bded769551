import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { readDeployment } from '../index.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deployments-'))
})
afterEach(() => rm(folder, { recursive: true }))

const read = (network: string) => readDeployment(network, pathToFileURL(`${folder}/`))

test('reads a deployment', async () => {
  const address = '0x5FbDB2315678afecb367f032d93F642f64180aa3'
  await writeFile(join(folder, 'sepolia.json'), JSON.stringify({ chainId: 11155111, address, block: 7 }))

  expect(await read('sepolia')).toEqual({ chainId: 11155111n, address, block: 7n })
})

test('names the network that has no deployment', async () => {
  await expect(read('sepolia')).rejects.toMatchObject({
    code: 'DEPLOYMENT_NOT_FOUND',
    message: expect.stringContaining('the network sepolia'),
  })
})

test('looks in the folder of the repository by itself', async () => {
  await expect(readDeployment('no-such-network')).rejects.toMatchObject({
    message: expect.stringContaining('contracts/deployments/no-such-network.json'),
  })
})

test.each(['', '../package', 'a/b', '.', 'Sepolia', '-x', 'a\0'])('refuses %j as a name', async (network) => {
  await expect(read(network)).rejects.toMatchObject({ message: expect.stringContaining("is not a network's name") })
})

test.each([
  ['no JSON', '{'],
  ['null', 'null'],
  ['no address', '{"chainId":1,"block":1}'],
  ['a wrong address', '{"chainId":1,"address":"0x12","block":1}'],
  ['a wrong chain id', '{"chainId":"1","address":"0x5FbDB2315678afecb367f032d93F642f64180aa3","block":1}'],
  ['a wrong block', '{"chainId":1,"address":"0x5FbDB2315678afecb367f032d93F642f64180aa3","block":-1}'],
])('refuses a file that holds %s', async (_what, text) => {
  await writeFile(join(folder, 'sepolia.json'), text)

  await expect(read('sepolia')).rejects.toMatchObject({
    code: 'DEPLOYMENT_NOT_FOUND',
    message: expect.stringContaining('must hold a chainId, an address and a block'),
  })
})
