import { AbiCoder, id } from 'ethers'
import { accountOf, type FakeLog, moved } from '../fake-chain.ts'
import type { Random } from './random.ts'

/** The test subgraphs that batteries index: one changes entities, the other follows what it creates. */
export const SUBGRAPHS = ['ledger', 'factory'] as const

export type BatterySubgraph = (typeof SUBGRAPHS)[number]

const FACTORY = accountOf(0x700)
const MAX_CHILDREN = 40

/** The logs of a block that a subgraph handles; some blocks have none. */
export function randomLogs(random: Random, subgraph: BatterySubgraph): FakeLog[] {
  const count = random.pick([0, 0, 1, 2, 3, 5])
  return Array.from({ length: count }, () =>
    subgraph === 'ledger' ? randomTransfer(random) : randomFactoryLog(random),
  )
}

function randomTransfer(random: Random): FakeLog {
  const amount = BigInt(random.whole(1, 1_000))
  return moved(random.whole(1, 9), random.whole(1, 9), amount, `memo ${random.whole(0, 1_000)}`)
}

function randomFactoryLog(random: Random): FakeLog {
  const child = accountOf(0x10_000 + random.whole(1, MAX_CHILDREN))
  const address = random.pick([FACTORY, child])
  const encode = (...texts: string[]) =>
    AbiCoder.defaultAbiCoder().encode(
      texts.map(() => 'string'),
      texts,
    )
  if (random.whole(1, 8) > 1) return { address, topics: [id('Note(string)')], data: encode(`${random.whole(0, 99)}`) }
  const target = accountOf(0x10_000 + random.whole(1, MAX_CHILDREN))
  return { address, topics: [id('Created(string,string)')], data: encode(target, random.pick(['', 'same', 'other'])) }
}
