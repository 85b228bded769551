import { afterEach, expect, test } from '@jest/globals'
import { type Served, serve } from '../test/serve.ts'
import { graphqlRecordLog } from './record-log.ts'

const HASH = `0x${'12'.repeat(32)}`
const ROWS_PER_ANSWER = 1_000

let server: Served | undefined

afterEach(async () => {
  await server?.stop()
  server = undefined
})

/** An index whose newest block holds so many records, of one project each. */
async function indexOf(count: number) {
  const rows = Array.from({ length: count }, (_, place) => {
    const id = `0x${'aa'.repeat(20)}${place.toString(16).padStart(8, '0')}`
    const hash = `0x${place.toString(16).padStart(64, '0')}`
    const registry = { id: `0x${'aa'.repeat(20)}` }
    return { id, registry, projectId: hash, blockNumber: '7', timestamp: '70', transactionHash: hash, recordHash: hash }
  })
  const asked: unknown[] = []
  server = await serve(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { variables } = JSON.parse(Buffer.concat(chunks).toString())
    asked.push(variables)
    const logEntries = rows.filter(({ id }) => id > (variables.after ?? '')).slice(0, ROWS_PER_ANSWER)
    const block = { number: 7, hash: HASH, parentHash: HASH, timestamp: 70 }
    const _meta = { deployment: 'Qm', block, hasIndexingErrors: false }
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ data: variables.after === undefined ? { _meta, logEntries } : { logEntries } }))
  })
  return { log: graphqlRecordLog({ url: server.url, timeoutMs: 5_000 }), asked }
}

test('a thousand records in one block are told one by one, all at that block', async () => {
  const { log, asked } = await indexOf(2_500)

  const { records, isWhole } = await log.since(7n)

  expect(isWhole).toBe(true)
  expect(new Set(records.map(({ projectId }) => projectId)).size).toBe(2_500)
  expect(asked).toEqual([
    { since: 7 },
    { since: 7, after: `0x${'aa'.repeat(20)}000003e7`, block: HASH },
    { since: 7, after: `0x${'aa'.repeat(20)}000007cf`, block: HASH },
  ])
})

test('more records than are told one by one are no whole window', async () => {
  const { log, asked } = await indexOf(51_000)

  const { records, isWhole } = await log.since(7n)

  expect(isWhole).toBe(false)
  expect(records.length).toBe(50_000)
  expect(asked.length).toBe(50)
})
