import { AbiCoder, id, zeroPadValue } from 'ethers'
import { buildSubgraph } from '../../build-subgraph.ts'
import type { EmittedLog } from '../anvil.ts'
import type { Trial } from '../trial.ts'
import { readRequests } from './read-requests.ts'

const at = (number: number) => `0x${number.toString(16).padStart(40, '0')}`
const [FACTORY, TOKEN, OTHER, THIRD, FIRST, SECOND, LATE] = [
  at(0xd00),
  at(0xd01),
  at(0xd02),
  at(0xd03),
  at(0xd10),
  at(0xd11),
  at(0xd12),
] as const
const coder = AbiCoder.defaultAbiCoder()

/** A factory of pairs as public subgraphs index exchanges: templates, prices, liquidity, hours, and a drained pair. */
export async function pairsTrial(): Promise<Trial> {
  return {
    name: 'pairs',
    manifestPath: await buildSubgraph('pairs'),
    // MSTORE(0, 6), RETURN(0, 32): six decimals
    accounts: { [OTHER]: { code: '0x600660005260206000f3' } },
    chain: {
      kept: [
        [created(TOKEN, OTHER, FIRST), sync(FIRST, 10n ** 9n, 5n * 10n ** 9n), minted(FIRST, 1, 1000n)],
        [
          swap(FIRST, 100n, 0n, 0n, 250n),
          sync(FIRST, 10n ** 9n + 100n, 5n * 10n ** 9n - 250n),
          created(OTHER, THIRD, SECOND),
        ],
        [sync(SECOND, 7n, 3n), swap(SECOND, 0n, 2n, 1n, 0n), minted(SECOND, 2, 5n), moved(FIRST, 1, 2, 400n)],
        [sync(SECOND, 0n, 0n), swap(SECOND, 1n, 0n, 0n, 0n), moved(SECOND, 2, 0, 5n)],
      ],
      dropped: [[created(TOKEN, THIRD, LATE), sync(LATE, 1n, 2n)], [swap(FIRST, 1n, 0n, 0n, 1n)]],
      replacing: [[swap(LATE, 9n, 0n, 0n, 9n)], [sync(SECOND, 1n, 3n)], [moved(FIRST, 2, 1, 1n)]],
    },
    requests: await readRequests('pairs.txt'),
  }
}

function created(token0: string, token1: string, pair: string): EmittedLog {
  const topics = [
    id('PairCreated(address,address,address,uint256)'),
    zeroPadValue(token0, 32),
    zeroPadValue(token1, 32),
  ]
  return { address: FACTORY, topics, data: coder.encode(['address', 'uint256'], [pair, 1]) }
}

function sync(address: string, reserve0: bigint, reserve1: bigint): EmittedLog {
  const data = coder.encode(['uint112', 'uint112'], [reserve0, reserve1])
  return { address, topics: [id('Sync(uint112,uint112)')], data }
}

function swap(address: string, ...amounts: readonly [bigint, bigint, bigint, bigint]): EmittedLog {
  const topics = [
    id('Swap(address,uint256,uint256,uint256,uint256,address)'),
    zeroPadValue(at(1), 32),
    zeroPadValue(at(2), 32),
  ]
  return { address, topics, data: coder.encode(['uint256', 'uint256', 'uint256', 'uint256'], amounts) }
}

function minted(address: string, to: number, value: bigint): EmittedLog {
  return moved(address, 0, to, value)
}

function moved(address: string, from: number, to: number, value: bigint): EmittedLog {
  const topics = [id('Transfer(address,address,uint256)'), zeroPadValue(at(from), 32), zeroPadValue(at(to), 32)]
  return { address, topics, data: coder.encode(['uint256'], [value]) }
}
