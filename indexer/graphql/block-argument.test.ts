import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { serveSubgraph } from '../server/served-subgraph.ts'
import { blockAt, bytes, remove, set, string } from '../store/sample-values.ts'

const SCHEMA = `
  type Owner @entity(immutable: false) { id: Bytes! name: String things: [Thing!]! @derivedFrom(field: "owner") }
  type Thing @entity(immutable: true) { id: Bytes! owner: Owner! }
`
const OWNER = bytes('01')

let subgraph: Awaited<ReturnType<typeof serveSubgraph>>

beforeAll(async () => {
  subgraph = await serveSubgraph(SCHEMA, [
    [set('Owner', OWNER, { name: string('one') })],
    [set('Thing', bytes('aa'), { owner: OWNER })],
    [set('Owner', OWNER, { name: string('three') }), set('Thing', bytes('bb'), { owner: OWNER })],
    [],
    [remove('Owner', OWNER)],
  ])
})
afterAll(() => subgraph.stop())

async function ownersAt(block: string) {
  const { data, errors } = await subgraph.query(`{ owners(block: ${block}) { name things { id } } }`)
  return errors?.[0]?.message ?? data?.owners
}

const [aa, bb] = [{ id: '0xaa' }, { id: '0xbb' }]

test.each([
  ['{ number: 0 }', []],
  ['{ number: 1 }', [{ name: 'one', things: [] }]],
  ['{ number: 2 }', [{ name: 'one', things: [aa] }]],
  ['{ number: 3 }', [{ name: 'three', things: [aa, bb] }]],
  ['{ number: 4 }', [{ name: 'three', things: [aa, bb] }]],
  ['{ number: 5 }', []],
  ['{ number_gte: 2 }', []],
  [`{ hash: "${blockAt(2).hash}" }`, [{ name: 'one', things: [aa] }]],
  [`{ hash: "${blockAt(2).hash.slice(2).toUpperCase()}", number: 5 }`, [{ name: 'one', things: [aa] }]],
])('answers as of %s', async (block, owners) => {
  expect(await ownersAt(block)).toEqual(owners)
})

test.each([
  [
    '{ number: 99 }',
    'Failed to decode `block.number` value: `subgraph deployment has only indexed up to block number 5 and data for block number 99 is therefore not yet available`',
  ],
  [
    '{ number_gte: 6 }',
    'Failed to decode `block.number_gte` value: `subgraph deployment has only indexed up to block number 5 and data for block number 6 is therefore not yet available`',
  ],
  [
    '{ number: -1 }',
    'Failed to decode `block.number` value: `subgraph deployment only has data starting at block number 0 and data for block number -1 is therefore not available`',
  ],
  [`{ hash: "0x${'11'.repeat(32)}" }`, 'Failed to decode `block.hash` value: `no block with that hash found`'],
  ['{}', 'Invalid value provided for argument `block`: Object({})'],
])('refuses %s', async (block, message) => {
  expect(await ownersAt(block)).toBe(message)
})

test('fields of one query may ask for different blocks', async () => {
  const { data } = await subgraph.query(
    '{ b: owner(id: "01", block: { number: 1 }) { name } a: owner(id: "0x01", block: { number: 3 }) { name } }',
  )

  expect(data).toEqual({ b: { name: 'one' }, a: { name: 'three' } })
})

test('tells the changes since a block, as of another', async () => {
  const { data } = await subgraph.query(
    '{ owners(block: { number: 4 }, where: { _change_block: { number_gte: 3 } }) { name } }',
  )

  expect(data).toEqual({ owners: [{ name: 'three' }] })
})

describe('a block that is undone', () => {
  test('leaves no trace', async () => {
    const reorged = await serveSubgraph(SCHEMA, [
      [set('Owner', OWNER, { name: string('one') })],
      [remove('Owner', OWNER)],
    ])
    reorged.store.revertTo(blockAt(1))
    reorged.store.apply(blockAt(2, 'b'), [])

    const { data } = await reorged.query('{ owners { name } _meta { block { hash number } } }')
    const { errors } = await reorged.query(`{ owners(block: { hash: "${blockAt(2).hash}" }) { name } }`)

    await reorged.stop()
    expect(data).toEqual({ owners: [{ name: 'one' }], _meta: { block: { hash: blockAt(2, 'b').hash, number: 2 } } })
    expect(errors?.[0]?.message).toBe('Failed to decode `block.hash` value: `no block with that hash found`')
  })
})
