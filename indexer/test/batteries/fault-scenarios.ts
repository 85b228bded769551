import { AbiCoder, id, zeroPadValue } from 'ethers'
import { moved } from '../fake-chain.ts'
import type { Accounts, EmittedLog } from '../oracle/anvil.ts'
import { randomLogs } from './chain-life.ts'
import type { Random } from './random.ts'

/** A subgraph that is indexed over endpoints of one kind. */
export type Scenario = Readonly<{
  name: string
  subgraph: string
  endpoints: number
  /** Endpoints without eth_getBlockReceipts, that take no block hash. */
  isOld: boolean
  /** How many blocks there are when indexing begins; more than 250, and the first are read in ranges. */
  firstBlocks: number
  /** What emits logs. */
  emitters: readonly string[]
  accounts: Accounts
  logs: (random: Random) => EmittedLog[]
}>

const WATCHER = '0x0000000000000000000000000000000000000800'
const RESPONDER = '0x0000000000000000000000000000000000000810'
const PET = '0x0000000000000000000000000000000000000811'
/** Returns the number of the block: NUMBER, PUSH 0, MSTORE, PUSH 32, PUSH 0, RETURN. */
const BLOCK_NUMBER = '0x4360005260206000f3'

const watcher = {
  subgraph: 'watcher',
  firstBlocks: 12,
  emitters: [WATCHER, PET],
  accounts: { [RESPONDER]: { code: BLOCK_NUMBER, balance: '0x2a' } },
  logs: (random: Random) => Array.from({ length: random.pick([0, 0, 1, 2, 3]) }, () => randomLog(random)),
}

/** Changes to entities; calls of contracts, receipts and templates; and these with an endpoint of old and another. */
export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'ledger',
    subgraph: 'ledger',
    endpoints: 1,
    isOld: false,
    firstBlocks: 270,
    emitters: [moved(1, 2, 1n, '').address],
    accounts: {},
    logs: (random) => randomLogs(random, 'ledger'),
  },
  { ...watcher, name: 'watcher', endpoints: 1, isOld: false },
  { ...watcher, name: 'watcher of two old endpoints', endpoints: 2, isOld: true },
]

function randomLog(random: Random): EmittedLog {
  const encode = (type: string, value: unknown) => AbiCoder.defaultAbiCoder().encode([type], [value])
  if (random.whole(0, 2) > 0) {
    const data = encode('string', `note ${random.whole(0, 99)}`)
    return { address: random.pick([WATCHER, PET]), topics: [id('Noted(string)')], data }
  }
  const topics = [id('Asked(address,uint256)'), zeroPadValue(random.pick([RESPONDER, PET]), 32)]
  return { address: WATCHER, topics, data: encode('uint256', random.pick([1, 2, 3, 777])) }
}
