import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { hexlify, toUtf8Bytes } from 'ethers'
import { PATIENCE_MS } from '../../test/patience.ts'
import { buildSubgraph } from './build-subgraph.ts'
import { FakeChain, probe } from './fake-chain.ts'
import { cidOf, FakeIpfs } from './fake-ipfs.ts'
import { startTestIndexing, type TestIndexing } from './start-test-indexing.ts'

let chain: FakeChain
let ipfs: FakeIpfs
let indexing: TestIndexing

beforeAll(() => buildSubgraph('ledger'))

beforeEach(async () => {
  chain = new FakeChain()
  ipfs = new FakeIpfs()
  indexing = await startTestIndexing(await chain.start(), ':memory:', { ipfsUrl: await ipfs.start() })
})

afterEach(async () => {
  await indexing?.stop()
  await chain.stop()
  await ipfs.stop()
})

async function ask(kind: string, data: string): Promise<void> {
  chain.mine([probe(kind, hexlify(toUtf8Bytes(data)))])
  await indexing.indexed()
}

async function until<Found>(find: () => Found | null | undefined | false): Promise<Found> {
  const deadline = performance.now() + PATIENCE_MS
  for (;;) {
    const found = find()
    if (found) return found
    if (performance.now() > deadline) throw new Error('it did not happen in time')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

const document = (cid: string) => until(() => indexing.read('Document', cid))
const failureOf = (cid: string) =>
  until(() => indexing.logs.find((entry) => entry.msg === 'file failed' && entry.cid === cid)?.reason)

describe('a file that a handler asks for', () => {
  test('is handled with its CID and the context that it was asked for with', async () => {
    const cid = ipfs.add('hello')
    await ask('fileWithContext', cid)

    expect(await document(cid)).toEqual({
      id: cid,
      text: 'hello',
      label: 'from context',
      number: '-12345678901234567890',
    })
  })

  test('is waited for, while indexing goes on', async () => {
    await ask('file', cidOf('late'))
    await until(() => ipfs.asked.length > 0)
    chain.mineEmpty(3)
    await indexing.indexed()
    expect(indexing.read('Document', cidOf('late'))).toBeNull()

    ipfs.add('late')

    expect((await document(cidOf('late'))).text).toBe('late')
    expect(indexing.health()).toEqual({ status: 'healthy' })
  })

  test('is handled once, however often it is asked for', async () => {
    const cid = ipfs.add('once')
    await ask('file', cid)
    await document(cid)
    await ask('file', cid)
    await ask('file', ipfs.add('after'))
    await document(cidOf('after'))

    expect(ipfs.asked).toEqual([cid, cidOf('after')])
  })

  test('is not asked for by a handler that failed', async () => {
    const cid = ipfs.add('never')
    chain.mine([probe('fileThenAbort', hexlify(toUtf8Bytes(cid)))])
    await expect(indexing.indexed()).rejects.toThrow('after creation')
    await new Promise((resolve) => setTimeout(resolve, 300))

    expect(ipfs.asked).toEqual([])
  })

  test('can ask for another file', async () => {
    const second = ipfs.add('second')
    await ask('file', ipfs.add(`next ${second}`))

    expect((await document(second)).text).toBe('second')
  })

  test('is forgotten with the block that asked for it, and asked for again by the one that takes its place', async () => {
    const cid = ipfs.add('reorged')
    chain.mineEmpty(1)
    await ask('file', cid)
    await document(cid)

    chain.drop(1)
    chain.mineEmpty(2)
    await indexing.indexed()
    expect(indexing.read('Document', cid)).toBeNull()

    await ask('file', cid)
    expect((await document(cid)).text).toBe('reorged')
  })

  test('stays where a reorg drops the blocks after the one that asked for it', async () => {
    const cid = cidOf('outlasts')
    await ask('file', cid)
    chain.mineEmpty(2)
    await indexing.indexed()
    ipfs.add('outlasts')
    await document(cid)

    chain.drop(2)
    chain.mineEmpty(3)
    await indexing.indexed()

    expect((await document(cid)).text).toBe('outlasts')
  })

  test('is refused where its bytes are not those that its CID names', async () => {
    const cid = ipfs.add('forged', cidOf('true'))
    await ask('file', cid)
    const retry = await until(() => indexing.logs.find((entry) => entry.cid === cid))

    expect(retry.reason).toBe(`IPFS answered with other bytes than ${cid} names`)
    expect(indexing.read('Document', cid)).toBeNull()
  })

  test('is passed over where it is named by no CID', async () => {
    await ask('file', 'http://example.org')
    const warning = await until(() => indexing.logs.find((entry) => entry.msg === 'handler log'))

    expect(warning.message).toBe(
      'Failed to create data source from name `DocumentFile`: http://example.org is no CID; it is passed over',
    )
    expect(indexing.health()).toEqual({ status: 'healthy' })
  })

  test('is passed over where its handler fails, and the next is handled', async () => {
    await ask('file', ipfs.add('abort'))
    await ask('file', ipfs.add('fine'))

    expect(await failureOf(cidOf('abort'))).toContain('with message: bad file in handler `handleDocument`')
    expect((await document(cidOf('fine'))).text).toBe('fine')
    expect(indexing.health()).toEqual({ status: 'healthy' })
  })

  test('cannot write entities that its template does not list', async () => {
    await ask('file', ipfs.add('write elsewhere'))

    expect(await failureOf(cidOf('write elsewhere'))).toContain(
      "entity type `Result` is not on the 'entities' list for data source `DocumentFile`.",
    )
    expect(indexing.read('Result', 'from-file')).toBeNull()
  })
})

describe('a handler of events', () => {
  test('does not see what files made', async () => {
    const cid = ipfs.add('hidden')
    await ask('file', cid)
    await document(cid)
    await ask('readDocument', cid)

    expect(indexing.read('Result', 'readDocument')?.text).toBe('null')
  })

  test('cannot ask for a template that is not there', async () => {
    chain.mine([probe('unknownTemplate')])

    await expect(indexing.indexed()).rejects.toThrow(
      'Failed to create data source from name `Missing`: No template with this name in parent data source `Ledger`. ' +
        'Available names: DocumentFile.',
    )
  })
})
