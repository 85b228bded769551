import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { hexlify, toUtf8Bytes } from 'ethers'
import { buildSubgraph } from './build-subgraph.ts'
import { accountOf, FakeChain, moved, probe, typed } from './fake-chain.ts'
import { startTestIndexing, type TestIndexing } from './start-test-indexing.ts'

let chain: FakeChain
let indexing: TestIndexing

beforeAll(() => buildSubgraph('ledger'))

beforeEach(async () => {
  chain = new FakeChain()
  indexing = await startTestIndexing(await chain.start())
})

afterEach(async () => {
  await indexing?.stop()
  await chain.stop()
})

/** Runs one probe of the mapping in a block of its own and returns what it wrote. */
async function run(kind: string, data = '0x', result = kind): Promise<string | undefined> {
  chain.mine([probe(kind, data)])
  await indexing.indexed()
  return indexing.read('Result', result)?.text
}

function transfersWith(memo: string) {
  return indexing.find('Transfer', 'memo', { type: 'String', value: memo })
}

describe('entities', () => {
  test('a handler reads and writes them', async () => {
    chain.mine([moved(1, 2, 5n, 'lunch')])
    chain.mine([moved(2, 3, 2n, 'tea'), moved(1, 3, 1n, 'cake')])
    await indexing.indexed()

    expect(indexing.read('Account', accountOf(1))).toEqual({ id: accountOf(1), balance: '-6' })
    expect(indexing.read('Account', accountOf(2))).toEqual({ id: accountOf(2), balance: '3' })
    expect(indexing.read('Account', accountOf(3))).toEqual({ id: accountOf(3), balance: '3' })
  })

  test('the event brings its block and transaction', async () => {
    chain.mine([])
    chain.mine([moved(1, 2, 5n, 'first'), moved(1, 2, 5n, 'second')])
    await indexing.indexed()

    const [second] = transfersWith('second')
    expect(second).toMatchObject({
      amount: '5',
      blockNumber: '2',
      timestamp: '1700000024',
      gasPrice: '9',
      nonce: '6',
      logIndex: '1',
    })
  })

  test('JSON comes with its numbers as text and its keys in order', async () => {
    const text =
      '{ "z": [null, true, "ü"], "a": { "n": -12, "u": 18446744073709551, "f": -2.5e3, "b": 123456789012345678901234 } }'

    expect(await run('json', hexlify(toUtf8Bytes(text)))).toBe(
      '{a:{b:BigInt 123456789012345678901234 f:f64 -2500.0 n:i64 -12 u:u64 18446744073709551} z:[null true "ü"]}',
    )
  })

  test.each(['', '{', '{"a":1,}', '"\\ud800"', '01', `${'['.repeat(200)}${']'.repeat(200)}`])(
    'what is no JSON is an error that can be handled: %s',
    async (text) => {
      expect(await run('json', hexlify(toUtf8Bytes(text)))).toBe('error')
    },
  )

  test('every scalar type comes back as it was written', async () => {
    expect(await run('scalars')).toBe(
      'true -2147483648 -9223372036854775808 -123456789012345678901234567890 -0.00000012 0x00ff ' +
        'zażółć 🐍 1700000000000001 b,a, 256 null',
    )
  })

  test('a set merges with what is there, and null empties a field', async () => {
    await run('merge')

    expect(indexing.read('Result', 'merge')).toEqual({ id: 'merge', text: 'second', list: 'kept' })
  })

  test('a set after a removal starts anew', async () => {
    await run('merge')
    await run('removed', '0x', 'merge')

    expect(indexing.read('Result', 'merge')).toEqual({ id: 'merge', text: 'after removal' })
  })

  test('loadInBlock sees only what the block wrote', async () => {
    await run('inBlock')
    expect(await run('inBlock', '0x', 'in-block-seen')).toBe('none,some')
  })

  test('loadRelated sees the stored entities and those of the running block', async () => {
    chain.mine([moved(0xaa, 1, 1n, 'stored'), moved(1, 0xaa, 1n, 'other')])
    chain.mine([moved(0xaa, 1, 1n, 'in block'), probe('related')])
    await indexing.indexed()

    expect(indexing.read('Result', 'related')?.text?.split(',').sort()).toEqual(['in block', 'stored'])
  })

  test('the id auto makes ids of the block number and a sequence', async () => {
    await run('auto')

    expect(indexing.read('Auto', '4294967296')).toEqual({ id: '4294967296', text: '0' })
    expect(indexing.read('Auto', '4294967297')).toEqual({ id: '4294967297', text: '1' })
  })

  test('NUL characters are dropped from strings', async () => {
    expect(await run('nul')).toBe('ab')
  })

  test('an entity of 2 MB passes both ways', async () => {
    expect((await run('big', '0x40420f'))?.length).toBe(1_000_000)
  })
})

describe('host functions', () => {
  test('BigInt arithmetic', async () => {
    expect(await run('numbers')).toBe(
      [
        '-170141183460469231731687303715884104729',
        '-170141183460469231731687303715884106729',
        '-170141183460469231731687303715884105729000',
        '-170141183460469231731687303715884105',
        '-729',
        '1000000000000000000000000000000000000000000000000000000000000',
        '1180591620717411303424000',
        '-21267647932558653966460912964485513217',
        '1007',
        '8',
        '0x80000000000000000000000000000001',
        '0x0',
        '-128',
        '255',
        '333.3333333333333333333333333333333',
      ].join(' '),
    )
  })

  test('BigDecimal arithmetic keeps 34 digits', async () => {
    expect(await run('decimals')).toBe(
      [
        '1234567890.093456789',
        '1234567890.153456789',
        '-37037036.70370370367',
        '0.6666666666666666666666666666666667',
        '-0.66666666666666666666666666666666666',
        '0.125',
        '12345678901234567890123456789012350000',
        'same',
        '0',
        '1000',
        '0',
      ].join(' '),
    )
  })

  test('conversions', async () => {
    expect(await run('conversions', '0x6869ff0000')).toBe(
      [
        'hi\uFFFD',
        '0x6869ff0000',
        '0xa16081f360e3847006db660bae1c6d1b2e17ec2a',
        '11233QC4',
        '0x4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45',
      ].join('|'),
    )
  })

  test('ABI encoding and decoding', async () => {
    const words = ['20', '7', '60', 'a0', '5', '736576656e'.padEnd(64, '0'), '2', '1', '0']
    const encoded = `0x${words.map((word) => word.padStart(64, '0')).join('')}`
    expect(await run('abi')).toBe(`${encoded} 7 seven 2 null`)
  })

  test('what a handler knows of its event', async () => {
    expect(await run('environment')).toBe(
      [
        'testnet',
        '0',
        '0',
        '0x00000000000000000000000000000000000000c0',
        chain.hashOf(1),
        '0x00000000000000000000000000000000000000fe',
        '0x00000000000000000000000000000000000000ee',
        'to',
        '0xabcd',
        'fee',
        'null',
        'kind',
      ].join('|'),
    )
  })

  test('parameters of every kind are decoded', async () => {
    chain.mine([typed()])
    await indexing.indexed()

    expect(indexing.read('Result', 'typed')?.text).toBe(
      '0x3ac225168df54212a25c1c01fd35bebfea408fdac2e31ddd6f80a4bbf9a5f1cb|-5|' +
        '0x00000000000000000000000000000000000000aa|one+two|0x01020304|0xfffefdfc|yes',
    )
  })

  test('log writes to the log, with its data source', async () => {
    await run('log', '0xabcd')

    expect(indexing.logs).toContainEqual(
      expect.objectContaining({ level: 40, dataSource: 'Ledger', block: '1', message: 'seen 0xabcd' }),
    )
  })

  test('globals of the mapping do not reach the next event', async () => {
    await run('globals')
    expect(await run('globals')).toBe('1')
  })
})
