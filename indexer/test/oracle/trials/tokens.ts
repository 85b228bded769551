import { AbiCoder, id, zeroPadValue } from 'ethers'
import { buildSubgraph } from '../../build-subgraph.ts'
import type { EmittedLog } from '../anvil.ts'
import type { Trial } from '../trial.ts'
import { readRequests } from './read-requests.ts'

const COIN = '0x0000000000000000000000000000000000000c20'
const PICTURES = '0x0000000000000000000000000000000000000c21'
const NOBODY = 0

/** A ledger of ERC-20 and ERC-721 tokens as public subgraphs are written: balances, holders, days, owners and their past. */
export async function tokensTrial(): Promise<Trial> {
  return {
    name: 'tokens',
    manifestPath: await buildSubgraph('tokens'),
    chain: {
      kept: [
        [coin(NOBODY, 1, 10n ** 24n), coin(1, 2, 5n), picture(NOBODY, 1, 7n), approval(1, 3, 100n)],
        [coin(1, 2, 10n ** 18n), coin(2, 3, 1n), picture(1, 2, 7n), picture(NOBODY, 2, 8n), coin(2, 2, 3n)],
        [coin(3, NOBODY, 1n), approval(1, 3, 0n), picture(2, NOBODY, 8n), coin(4, 5, 10n)],
      ],
      dropped: [[coin(1, 5, 1n), picture(2, 5, 7n)], [coin(2, 1, 10n ** 18n + 7n)]],
      replacing: [[coin(1, 6, 123456789n)], [picture(2, 6, 7n), picture(6, 1, 7n)], [coin(6, 1, 123456789n)]],
    },
    requests: await readRequests('tokens.txt'),
  }
}

function coin(from: number, to: number, value: bigint): EmittedLog {
  return { address: COIN, topics: [id('Transfer(address,address,uint256)'), word(from), word(to)], data: encode(value) }
}

function approval(owner: number, spender: number, value: bigint): EmittedLog {
  const topics = [id('Approval(address,address,uint256)'), word(owner), word(spender)]
  return { address: COIN, topics, data: encode(value) }
}

function picture(from: number, to: number, tokenId: bigint): EmittedLog {
  const topics = [id('Transfer(address,address,uint256)'), word(from), word(to), encode(tokenId)]
  return { address: PICTURES, topics, data: '0x' }
}

function encode(value: bigint): string {
  return AbiCoder.defaultAbiCoder().encode(['uint256'], [value])
}

function word(value: number): string {
  return zeroPadValue(`0x${value.toString(16).padStart(2, '0')}`, 32)
}
