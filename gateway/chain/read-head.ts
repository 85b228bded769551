import { z } from 'zod'
import type { ChainNode } from './chain-node.ts'
import { gather } from './gather.ts'

/** The newest block of a chain, as a quorum of its endpoints has it. */
export type ChainHead = Readonly<{
  number: bigint
  /** What the endpoints that are at this very block call it; on two forks of the same length there are two. */
  hashes: ReadonlySet<string>
  /** Its own time, in seconds since 1970. */
  timestamp: number
  /** The chain's id; null where no quorum tells it. */
  chainId: bigint | null
}>

/** What one endpoint says. */
export type ToldHead = Readonly<{ number: bigint; hash: string; timestamp: number; chainId: bigint | null }>

const GRACE_MS = 300

const quantity = z
  .string()
  .regex(/^0x[0-9a-f]{1,13}$/)
  .transform(BigInt)

const block = z.object({
  number: quantity,
  hash: z.string().regex(/^0x[0-9a-f]{64}$/),
  timestamp: quantity.transform(Number),
})

/** Asks all endpoints for their newest block. Null where fewer than `quorum` of them answer. */
export async function readHead(nodes: readonly ChainNode[], quorum: number): Promise<ChainHead | null> {
  const told = await gather(nodes.map(askHead), { isEnough: ({ length }) => length >= quorum, graceMs: GRACE_MS })
  return headOfQuorum(told, quorum)
}

/**
 * The highest block that at least `quorum` endpoints have reached: the one in that place, from the highest down. With more
 * than half as quorum, fewer liars than that can neither invent a block nor hide one that all others have.
 */
export function headOfQuorum(told: readonly ToldHead[], quorum: number): ChainHead | null {
  const falling = told.toSorted((a, b) => Number(b.number - a.number))
  const chosen = falling[quorum - 1]
  if (!chosen) return null
  const { number, timestamp } = chosen
  const isShared = told.filter(({ chainId }) => chainId === chosen.chainId).length >= quorum
  const chainId = isShared ? chosen.chainId : null
  const hashes = new Set(told.filter((each) => each.number === number).map(({ hash }) => hash))
  return { number, timestamp, chainId, hashes }
}

async function askHead(node: ChainNode): Promise<ToldHead> {
  const [answer, chainId] = await Promise.all([node.send('eth_getBlockByNumber', ['latest', false]), askChainId(node)])
  return { ...block.parse(answer), chainId }
}

/** Of each endpoint once: a chain keeps its id (EIP-155). */
const chainIds = new WeakMap<ChainNode, bigint>()

async function askChainId(node: ChainNode): Promise<bigint | null> {
  const known = chainIds.get(node)
  if (known !== undefined) return known
  const told = quantity.safeParse(await node.send('eth_chainId', []).catch(() => null))
  if (!told.success) return null
  chainIds.set(node, told.data)
  return told.data
}
