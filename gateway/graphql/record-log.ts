import { z } from 'zod'
import type { Head, RecordLog, RecordMark } from '../record-log.ts'
import { type AskOptions, createAsk } from './client.ts'
import { checkWhole, meta } from './meta.ts'
import { ROWS_PER_PAGE } from './queries.ts'

/** The head, and the first records, in one query and so at one block. */
export const RECORDS = `
  query Records($since: Int!) {
    _meta { deployment block { number hash parentHash timestamp } hasIndexingErrors }
    logEntries(first: ${ROWS_PER_PAGE}, orderBy: id, where: { _change_block: { number_gte: $since } }) {
      id registry { id } projectId blockNumber timestamp transactionHash recordHash
    }
  }
`

/** What follows, at that very block. */
export const MORE_RECORDS = `
  query MoreRecords($since: Int!, $after: Bytes!, $block: Bytes!) {
    logEntries(
      first: ${ROWS_PER_PAGE}, orderBy: id, where: { _change_block: { number_gte: $since }, id_gt: $after }, block: { hash: $block }
    ) {
      id registry { id } projectId blockNumber timestamp transactionHash recordHash
    }
  }
`

/** So many records of a few blocks are told one by one. */
const MAX_RECORDS = 50_000

const hash = z.string().regex(/^0x[0-9a-f]{64}$/)
const digits = z.string().regex(/^\d{1,15}$/)

const logEntries = z.array(
  z.object({
    id: z.string().regex(/^0x[0-9a-f]{48}$/),
    registry: z.object({ id: z.string().regex(/^0x[0-9a-f]{40}$/) }),
    projectId: hash.nullable(),
    blockNumber: digits,
    timestamp: digits,
    transactionHash: hash,
    recordHash: hash,
  }),
)

type Row = z.infer<typeof logEntries>[number]

const answer = z.object({
  _meta: meta.extend({
    deployment: z.string().max(200),
    block: meta.shape.block.extend({ parentHash: hash.nullish() }),
  }),
  logEntries,
})

const moreAnswer = z.object({ logEntries })

/** GraphQL's Int, which block numbers are asked by. */
const LARGEST_INT = 2_147_483_647n

/** Reads the records of every registry from a subgraph's GraphQL API, graph-node's or the embedded indexer's. */
export function graphqlRecordLog(options: AskOptions): RecordLog {
  const ask = createAsk(options)
  return {
    since: async (fromBlock, read) => {
      const since = Number(fromBlock > LARGEST_INT ? LARGEST_INT : fromBlock)
      const first = await ask(answer, RECORDS, { since }, read?.signal)
      checkWhole(first._meta)
      const rows = [...first.logEntries]
      let page = rows.length
      while (page === ROWS_PER_PAGE && rows.length < MAX_RECORDS) {
        const at = { since, after: rows.at(-1)?.id ?? '', block: first._meta.block.hash }
        const more = await ask(moreAnswer, MORE_RECORDS, at, read?.signal)
        page = more.logEntries.length
        rows.push(...more.logEntries)
      }
      return { head: headOf(first._meta), records: rows.map(markOf), isWhole: page < ROWS_PER_PAGE }
    },
  }
}

function headOf({ block, deployment }: z.infer<typeof answer>['_meta']): Head {
  const { number, hash, parentHash, timestamp } = block
  return { number: BigInt(number), hash, parentHash: parentHash ?? null, timestamp: timestamp ?? null, deployment }
}

function markOf(row: Row): RecordMark {
  return {
    id: row.id,
    registry: row.registry.id,
    projectId: row.projectId,
    blockNumber: BigInt(row.blockNumber),
    print: `${row.blockNumber} ${row.timestamp} ${row.transactionHash} ${row.recordHash}`,
  }
}
