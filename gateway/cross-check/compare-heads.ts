import { EMPTY_LOG_HEAD, readLogHead } from '@dipmp/contracts'
import type { ChainNode } from '../chain/chain-node.ts'
import type { IndexedLogHead } from '../graphql/log-head.ts'

/** What the chain says to the index's log head of a registry. `unknown` where too few nodes answered alike. */
export type Verdict = Readonly<{ type: 'sound' | 'contradicted' | 'unknown'; message: string }>

export type CompareHeadsOptions = Readonly<{
  nodes: readonly ChainNode[]
  /** How many nodes have to say the same. */
  quorum: number
}>

/**
 * Compares a log head of the index with the contract's at the same block. The index folds it from the events that it was
 * shown, the contract from those that it logged: where they are equal, none was hidden, added or changed.
 */
export async function compareHeads(
  { registry, block, logHead }: IndexedLogHead,
  { nodes, quorum }: CompareHeadsOptions,
): Promise<Verdict> {
  const asked = await Promise.allSettled(nodes.map((node) => readLogHead(node, registry, block.hash)))
  const heads = asked.flatMap((each) => (each.status === 'fulfilled' ? [each.value ?? EMPTY_LOG_HEAD] : []))
  const at = `registry ${registry} at block ${block.number}`
  const equal = heads.filter((head) => head === logHead).length
  if (equal >= quorum) return { type: 'sound', message: `the log head of ${at} is the contract's` }

  const [other, count] = mostFrequent(heads.filter((head) => head !== logHead))
  if (count >= quorum) {
    return { type: 'contradicted', message: `the index has ${logHead} as log head of ${at}, the contract ${other}` }
  }
  const failures = asked.flatMap((each, place) =>
    each.status === 'rejected' ? [`${nodes[place]?.name}: ${messageOf(each.reason)}`] : [],
  )
  const told = `${equal} of ${nodes.length} nodes confirm the log head of ${at}, ${quorum} have to`
  return { type: 'unknown', message: [told, ...failures].join('; ') }
}

function mostFrequent(texts: readonly string[]): readonly [text: string, count: number] {
  const counted = [...Map.groupBy(texts, (text) => text)].map(([text, same]) => [text, same.length] as const)
  return counted.toSorted(([, a], [, b]) => b - a)[0] ?? ['', 0]
}

function messageOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason)
}
