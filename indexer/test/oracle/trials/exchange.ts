import { AbiCoder, id, zeroPadValue } from 'ethers'
import { buildSubgraph } from '../../build-subgraph.ts'
import type { EmittedLog } from '../anvil.ts'
import type { Trial } from '../trial.ts'
import { readRequests } from './read-requests.ts'

const ADDRESS = '0x0000000000000000000000000000000000000600'

/** Pools, traders and swaps: entities that refer to each other, derived fields that a handler loads, and removals. */
export async function exchangeTrial(): Promise<Trial> {
  return {
    name: 'exchange',
    manifestPath: await buildSubgraph('exchange'),
    chain: {
      kept: [
        [opened(1, 10, 11), opened(2, 10, 12), swapped(1, 20, -5n, 12n), swapped(2, 21, 7n, -3n)],
        [swapped(1, 21, 3n, -10n), swapped(9, 20, 1n, 1n), swapped(1, 20, 0n, 1n)],
        [opened(3, 12, 12), swapped(3, 22, -(10n ** 30n), 7n)],
      ],
      dropped: [[closed(1), swapped(2, 23, 1n, -1n)], [closed(2)]],
      replacing: [[swapped(2, 20, 3n, -1n)], [closed(3), swapped(3, 22, 1n, 1n)], [opened(3, 11, 10)], []],
    },
    requests: await readRequests('exchange.txt'),
  }
}

function opened(pool: number, token0: number, token1: number): EmittedLog {
  const topics = [id('PoolOpened(bytes32,address,address)'), word(pool), word(token0), word(token1)]
  return { address: ADDRESS, topics, data: '0x' }
}

function swapped(pool: number, trader: number, amount0: bigint, amount1: bigint): EmittedLog {
  const data = AbiCoder.defaultAbiCoder().encode(['int256', 'int256'], [amount0, amount1])
  return { address: ADDRESS, topics: [id('Swapped(bytes32,address,int256,int256)'), word(pool), word(trader)], data }
}

function closed(pool: number): EmittedLog {
  return { address: ADDRESS, topics: [id('PoolClosed(bytes32)'), word(pool)], data: '0x' }
}

function word(value: number): string {
  return zeroPadValue(`0x${value.toString(16).padStart(2, '0')}`, 32)
}
