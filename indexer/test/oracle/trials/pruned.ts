import { buildSubgraph } from '../../build-subgraph.ts'
import { moved } from '../../fake-chain.ts'
import type { EmittedLog } from '../anvil.ts'
import { post, type Trial } from '../trial.ts'

const LEDGER = '0x0000000000000000000000000000000000000d00'
const KEPT_BLOCKS = 300
const BLOCKS = 480

/**
 * A history that is kept for so many blocks only. Most blocks come once both engines are at the head: while graph-node
 * catches up, it writes late.
 */
export async function prunedTrial(): Promise<Trial> {
  const blocks = Array.from({ length: BLOCKS }, (_, at) => (at % 5 === 0 ? [logOf(1 + (at % 3), 2 + (at % 4))] : []))
  return {
    name: 'pruned',
    manifestPath: await buildSubgraph('ledger'),
    address: LEDGER,
    historyBlocks: KEPT_BLOCKS,
    chain: { kept: blocks.slice(0, 10), dropped: [[logOf(1, 2)], []], replacing: blocks.slice(10) },
    requests: [
      post('{ accounts { id balance } transfers { id } }'),
      // Where history begins is another block with each engine; these are well before, and well after.
      ...[0, 1, 20].map((number) => post(`{ accounts(block: { number: ${number} }) { id balance } }`)),
      post('{ transfers(block: { number: 20 }) { id } _meta(block: { number: 20 }) { block { number } } }'),
      ...[300, 301, BLOCKS - 1].map((number) => post(`{ accounts(block: { number: ${number} }) { id balance } }`)),
      post('{ transfers(block: { number: 300 }) { id } _meta(block: { number: 300 }) { block { number } } }'),
      post('{ accounts(block: { number_gte: 20 }) { id } }'),
    ],
  }
}

function logOf(from: number, to: number): EmittedLog {
  return { ...moved(from, to, 1n, 'memo'), address: LEDGER }
}
