import { createWriteStream } from 'node:fs'
import { mkdir, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import { registryAbi, registryBytecode } from '@dipmp/contracts'
import { ContractFactory } from 'ethers'
import { startAnvil } from '../../../indexer/test/oracle/anvil.ts'
import { repository } from '../../../test/tools.ts'
import { FILES_PER_RELEASE, planReleases, publishCall } from './releases.ts'
import { createRpc, type Rpc } from './rpc.ts'

/** A chain with that many files published in one registry, kept as its nodes answer it. */
export type Recording = Readonly<{ path: string; events: number }>

/** Raised with each change of what is recorded. */
const FORMAT = 2
const RELEASES_PER_BLOCK = 25
/** Left for the chain to go on by, while engines are waited for. */
export const SPARE_BLOCKS = 40
/** Blocks within 250 of the head may be dropped, and engines take them one by one: those with files lie before them. */
const EMPTY_BLOCKS = 260 + SPARE_BLOCKS
const READ_AT_ONCE = 20
const GAS = '0x1c9c380'

/**
 * Publishes files through a registry on anvil and records every block with its transactions and logs, one line each.
 * What was recorded before is taken again.
 */
export async function recordChain(events: number, log: (line: string) => void): Promise<Recording> {
  const folder = join(repository, '.tools', 'bench-chains')
  const path = join(folder, `${events}-files-${FORMAT}.ndjson.zst`)
  if (await stat(path).catch(() => null)) return { path, events }
  log(`making a chain of ${events} files, once`)
  await mkdir(folder, { recursive: true })
  const anvil = await startAnvil()
  try {
    const rpc = createRpc(anvil.rpcUrl)
    await publishAll(rpc, events)
    const compress = createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: 1 } })
    await pipeline(Readable.from(readBlocks(rpc)), compress, createWriteStream(`${path}.part`))
    await rename(`${path}.part`, path)
  } finally {
    await anvil.stop()
  }
  return { path, events }
}

async function publishAll(rpc: Rpc, events: number): Promise<void> {
  const { sender, registry } = await deploy(rpc)
  const releases = planReleases(Math.ceil(events / FILES_PER_RELEASE))
  let nonce = Number(await rpc.call('eth_getTransactionCount', sender, 'latest'))
  for (let at = 0; at < releases.length; at += RELEASES_PER_BLOCK) {
    const calls = releases.slice(at, at + RELEASES_PER_BLOCK).map((release) => ({
      method: 'eth_sendTransaction',
      params: [
        { from: sender, to: registry, data: publishCall(release), nonce: hex(nonce++), gas: GAS, gasPrice: '0x0' },
      ],
    }))
    await rpc.batch(calls)
    await rpc.call('evm_mine')
  }
  await rpc.call('anvil_mine', hex(EMPTY_BLOCKS))
}

/** Deploys a registry that is open to all; anvil signs for its first account. */
async function deploy(rpc: Rpc) {
  const [sender] = (await rpc.call('eth_accounts')) as string[]
  if (sender === undefined) throw new Error('anvil has no accounts')
  const config = [sender, 0, 'dipmp'] as const
  const { data } = await new ContractFactory(registryAbi, registryBytecode).getDeployTransaction(...config)
  const hash = await rpc.call('eth_sendTransaction', { from: sender, data, gas: GAS, gasPrice: '0x0' })
  await rpc.call('evm_mine')
  const receipt = (await rpc.call('eth_getTransactionReceipt', hash)) as { contractAddress: string }
  return { sender, registry: receipt.contractAddress }
}

/** A line for each block: the block with its transactions' hashes, the block with them whole, each log. */
async function* readBlocks(rpc: Rpc): AsyncGenerator<string> {
  const head = Number(await rpc.call('eth_blockNumber'))
  for (let from = 0; from <= head; from += READ_AT_ONCE) {
    const numbers = Array.from({ length: Math.min(READ_AT_ONCE, head + 1 - from) }, (_, index) => hex(from + index))
    const ask = (method: string, params: (number: string) => unknown[]) =>
      rpc.batch(numbers.map((number) => ({ method, params: params(number) })))
    const headers = await ask('eth_getBlockByNumber', (number) => [number, false])
    const blocks = await ask('eth_getBlockByNumber', (number) => [number, true])
    const logs = await ask('eth_getLogs', (number) => [{ fromBlock: number, toBlock: number }])
    for (const index of numbers.keys()) {
      const line = [headers[index], blocks[index], ...(logs[index] as unknown[])]
      yield `${line.map((item) => JSON.stringify(item)).join('\t')}\n`
    }
  }
}

function hex(number: number): string {
  return `0x${number.toString(16)}`
}
