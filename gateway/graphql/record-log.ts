import { z } from 'zod'
import type { RecordLog, RecordMark, RecordWindow } from '../record-log.ts'
import { createAsk } from './client.ts'
import { checkWhole, meta } from './meta.ts'
import { ROWS_PER_PAGE } from './queries.ts'

/** All in one query, and so at one block. */
export const RECORDS = `
  query Records($since: Int!) {
    _meta { deployment block { number hash parentHash timestamp } hasIndexingErrors }
    logEntries(first: ${ROWS_PER_PAGE}, orderBy: id, where: { _change_block: { number_gte: $since } }) {
      id registry { id } projectId blockNumber timestamp transactionHash recordHash
    }
  }
`

const hash = z.string().regex(/^0x[0-9a-f]{64}$/)
const digits = z.string().regex(/^\d{1,15}$/)

const answer = z.object({
  _meta: meta.extend({
    deployment: z.string().max(200),
    block: meta.shape.block.extend({ parentHash: hash.nullish() }),
  }),
  logEntries: z.array(
    z.object({
      id: z.string().regex(/^0x[0-9a-f]{48}$/),
      registry: z.object({ id: z.string().regex(/^0x[0-9a-f]{40}$/) }),
      projectId: hash.nullable(),
      blockNumber: digits,
      timestamp: digits,
      transactionHash: hash,
      recordHash: hash,
    }),
  ),
})

/** GraphQL's Int, which block numbers are asked by. */
const LARGEST_INT = 2_147_483_647n

export type GraphqlRecordLogOptions = Readonly<{ url: string; timeoutMs: number }>

/** Reads the records of every registry from a subgraph's GraphQL API, graph-node's or the embedded indexer's. */
export function graphqlRecordLog({ url, timeoutMs }: GraphqlRecordLogOptions): RecordLog {
  const ask = createAsk(url)
  return {
    since: async (fromBlock, options) => {
      const deadline = AbortSignal.timeout(timeoutMs)
      const signal = options?.signal ? AbortSignal.any([options.signal, deadline]) : deadline
      const since = Number(fromBlock > LARGEST_INT ? LARGEST_INT : fromBlock)
      return windowOf(await ask(answer, RECORDS, { since }, signal))
    },
  }
}

function windowOf({ _meta, logEntries }: z.infer<typeof answer>): RecordWindow {
  checkWhole(_meta)
  const { number, hash, parentHash, timestamp } = _meta.block
  return {
    head: {
      number: BigInt(number),
      hash,
      parentHash: parentHash ?? null,
      timestamp: timestamp ?? null,
      deployment: _meta.deployment,
    },
    records: logEntries.map(markOf),
    isWhole: logEntries.length < ROWS_PER_PAGE,
  }
}

function markOf(row: z.infer<typeof answer>['logEntries'][number]): RecordMark {
  return {
    id: row.id,
    registry: row.registry.id,
    projectId: row.projectId,
    blockNumber: BigInt(row.blockNumber),
    print: `${row.blockNumber} ${row.timestamp} ${row.transactionHash} ${row.recordHash}`,
  }
}
