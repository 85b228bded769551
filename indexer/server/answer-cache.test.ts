import { afterEach, describe, expect, test } from '@jest/globals'
import { blockAt, bytes, int, set, string } from '../store/sample-values.ts'
import { serveSubgraph } from './served-subgraph.ts'

const SCHEMA = `
  type Thing @entity(immutable: false) { id: Bytes! size: Int! }
  type Text @entity(immutable: true) { id: String! text: String! }`
const QUERY = '{ things { size } texts { text } _meta { hasIndexingErrors block { number } } }'
const THING = set('Thing', bytes('01'), { size: int(1) })

type Served = Awaited<ReturnType<typeof serveSubgraph>>

const running: Served[] = []
afterEach(async () => {
  for (const subgraph of running.splice(0)) await subgraph.stop()
})

/** Serves two blocks, and counts the answers that were kept. */
async function serve(answerCacheBytes = 100_000) {
  const state = { kept: 0, hasErrors: false }
  const subgraph = await serveSubgraph(SCHEMA, [[THING], []], {
    answerCacheBytes,
    hasIndexingErrors: () => state.hasErrors,
    metrics: {
      query: () => undefined,
      answerKept: () => {
        state.kept += 1
      },
      render: async () => ({ contentType: '', text: '' }),
    },
  })
  running.push(subgraph)
  return { ...subgraph, state }
}

describe('an answer', () => {
  test('is kept for requests that are the same to the letter, byte for byte', async () => {
    const { url, state } = await serve()
    const ask = async (body: object) => {
      const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) })
      const { date: _, ...headers } = Object.fromEntries(response.headers)
      return { headers, body: await response.text() }
    }

    const [first, second] = [await ask({ query: QUERY }), await ask({ query: QUERY })]
    const other = await ask({ query: QUERY, variables: {} })

    expect(second).toEqual(first)
    expect(other).toEqual(first)
    expect(state.kept).toBe(1)
  })

  test('is made anew when a block was stored, one without changes too', async () => {
    const { store, query, state } = await serve()
    await query(QUERY)
    store.apply(blockAt(3), [set('Thing', bytes('01'), { size: int(2) })])
    const changed = await query(QUERY)
    store.advance([blockAt(4)])
    const advanced = await query(QUERY)

    expect(changed.data).toMatchObject({ things: [{ size: 2 }], _meta: { block: { number: 3 } } })
    expect(advanced.data).toMatchObject({ _meta: { block: { number: 4 } } })
    expect(state.kept).toBe(0)
  })

  test('is made anew after a reorg, to a block of the same number too', async () => {
    const { store, query } = await serve()
    store.apply(blockAt(3), [set('Thing', bytes('01'), { size: int(3) })])
    await query(QUERY)
    store.revertTo(blockAt(2))
    const reverted = await query(QUERY)
    store.apply(blockAt(3), [set('Thing', bytes('01'), { size: int(4) })])
    const replaced = await query(QUERY)

    expect(reverted.data).toMatchObject({ things: [{ size: 1 }], _meta: { block: { number: 2 } } })
    expect(replaced.data).toMatchObject({ things: [{ size: 4 }], _meta: { block: { number: 3 } } })
  })

  test("is made anew when a file's entities were stored at the same block", async () => {
    const { store, query } = await serve()
    store.apply(blockAt(3), [], { files: [{ template: 'Text', cid: 'Qm1', context: new Map() }], sources: [] })
    await query(QUERY)
    const [file] = store.wantedFiles(0n, 1)
    if (file === undefined) throw new Error('no file is wanted')
    store.applyFile(file, [set('Text', string('a'), { text: string('read') })])

    const { data } = await query(QUERY)

    expect(data).toMatchObject({ texts: [{ text: 'read' }], _meta: { block: { number: 3 } } })
  })

  test('is made anew when a handler failed, and not kept with its error', async () => {
    const { query, state } = await serve()
    await query(QUERY)
    state.hasErrors = true

    const answers = [await query(QUERY), await query(QUERY)]

    for (const { data, errors } of answers) {
      expect(data).toEqual({ _meta: { hasIndexingErrors: true, block: { number: 2 } } })
      expect(errors?.map(({ message }) => message)).toEqual(['indexing_error'])
    }
    expect(state.kept).toBe(0)
  })

  test('is dropped where it was asked for longest ago when all take too much, and not kept where it is too large', async () => {
    const { query, state } = await serve(4_000)
    const ask = (name: string) => query(`{ ${name}: things { size } }`)
    const keptAfter = async (names: string) => {
      for (const name of names) await ask(name)
      return state.kept
    }

    const few = await keptAfter('aaba')
    const many = await keptAfter('cdefghijklmnopb')
    await query(`{ ${'a'.repeat(200)}: things { size } }`)
    await query(`{ ${'a'.repeat(200)}: things { size } }`)

    expect([few, many, state.kept]).toEqual([2, 2, 2])
  })
})
