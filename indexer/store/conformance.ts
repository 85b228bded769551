import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Value } from '../entity/value.ts'
import { readSchema } from '../schema/read-schema.ts'
import type { Schema } from '../schema/schema.ts'
import type { EntityQuery, EntityReader } from './entity-reader.ts'
import type { EntityStore } from './entity-store.ts'
import {
  bigDecimal,
  bigInt,
  blockAt,
  boolean,
  bytes,
  int,
  int8,
  list,
  remove,
  set,
  string,
  timestamp,
} from './sample-values.ts'

type Store = EntityStore & EntityReader

const SCHEMA = readSchema(`
  enum Kind { BIG SMALL }
  type Owner @entity(immutable: false) { id: Bytes! name: String things: [Thing!]! @derivedFrom(field: "owner") }
  type Thing @entity(immutable: false) {
    id: ID! owner: Owner tags: [String!] kind: Kind
    int: Int int8: Int8 bigInt: BigInt bigDecimal: BigDecimal boolean: Boolean bytes: Bytes timestamp: Timestamp
    numbers: [BigInt!] others: [Owner!]
  }
  type Event @entity(immutable: true) { id: Bytes! text: String! }
`)

/** What every engine of the entity store must do. */
export function describeEntityStore(name: string, create: (schema: Schema) => Store): void {
  describe(`the entity store on ${name}`, () => {
    let store: Store

    beforeEach(() => {
      store = create(SCHEMA)
    })
    afterEach(() => store.close())

    const nameOf = (id: string) => store.load({ entityType: 'Owner', id: bytes(id) })?.get('name')
    const namesAt = (block: number) =>
      store.find({ ...ALL_OWNERS, block: BigInt(block) }).map((row) => row.entity.get('name'))

    test('is empty at first', () => {
      expect(store.cursor()).toBeNull()
      expect(store.block(0n)).toBeNull()
      expect(store.load({ entityType: 'Owner', id: bytes('01') })).toBeNull()
    })

    test('gives back values of every type, and leaves out those that are null', () => {
      const fields = {
        tags: list(string('a'), string('ü"')),
        kind: string('BIG'),
        int: int(-7),
        int8: int8(2n ** 62n),
        bigInt: bigInt(-(2n ** 255n)),
        bigDecimal: bigDecimal('-0.00125'),
        boolean: boolean(false),
        bytes: bytes('00ff'),
        timestamp: timestamp(1_700_000_000_000_000n),
        numbers: list(bigInt(1n), bigInt(-(10n ** 30n))),
        others: list(bytes('0a')),
      }
      store.apply(blockAt(1), [set('Thing', string('x'), { ...fields, owner: { type: 'Null' } })])

      const entity = store.load({ entityType: 'Thing', id: string('x') })

      expect(entity).toEqual(new Map(Object.entries({ id: string('x'), ...fields })))
    })

    test('moves the cursor with the changes, and over blocks without any', () => {
      store.apply(blockAt(3), [])
      store.advance([blockAt(4), blockAt(7)])

      expect(store.cursor()).toEqual(blockAt(7))
      expect(store.block(4n)).toEqual(blockAt(4))
      expect(store.block(5n)).toBeNull()
      expect(store.blockByHash(blockAt(3).hash)).toEqual(blockAt(3))
    })

    test('refuses a block that does not come after the cursor', () => {
      store.apply(blockAt(3), [])

      expect(() => store.apply(blockAt(3), [])).toThrow(expect.objectContaining({ code: 'BLOCK_ORDER' }))
      expect(() => store.advance([blockAt(4), blockAt(4)])).toThrow(expect.objectContaining({ code: 'BLOCK_ORDER' }))
      expect(store.cursor()).toEqual(blockAt(3))
    })

    test('counts the last of several changes to one entity in a block', () => {
      store.apply(blockAt(1), [
        set('Owner', bytes('01'), { name: string('first') }),
        set('Owner', bytes('01'), { name: string('last') }),
        set('Owner', bytes('02'), { name: string('gone') }),
        remove('Owner', bytes('02')),
      ])

      expect(nameOf('01')).toEqual(string('last'))
      expect(nameOf('02')).toBeUndefined()
    })

    test('keeps each version for the blocks in which it was valid', () => {
      store.apply(blockAt(1), [set('Owner', bytes('01'), { name: string('one') })])
      store.apply(blockAt(3), [set('Owner', bytes('01'), { name: string('three') })])
      store.apply(blockAt(5), [remove('Owner', bytes('01'))])
      store.apply(blockAt(7), [set('Owner', bytes('01'), { name: string('seven') })])

      expect([0, 1, 2, 3, 4, 5, 6, 7].map(namesAt)).toEqual([
        [],
        [string('one')],
        [string('one')],
        [string('three')],
        [string('three')],
        [],
        [],
        [string('seven')],
      ])
    })

    test('undoes blocks as if they had never been', () => {
      store.apply(blockAt(1), [set('Owner', bytes('01'), { name: string('one') })])
      store.apply(blockAt(2), [
        set('Owner', bytes('01'), { name: string('two') }),
        set('Event', bytes('e2'), { text: string('x') }),
      ])
      store.apply(blockAt(3), [remove('Owner', bytes('01')), set('Owner', bytes('02'), { name: string('new') })])

      store.revertTo(blockAt(1))

      expect(store.cursor()).toEqual(blockAt(1))
      expect(store.block(2n)).toBeNull()
      expect(nameOf('01')).toEqual(string('one'))
      expect(nameOf('02')).toBeUndefined()
      store.apply(blockAt(2, 'b'), [set('Event', bytes('e2'), { text: string('again') })])
      expect(store.load({ entityType: 'Event', id: bytes('e2') })?.get('text')).toEqual(string('again'))
    })

    test('undoes everything', () => {
      store.apply(blockAt(0), [set('Owner', bytes('01'), { name: string('one') })])

      store.revertTo(null)

      expect(store.cursor()).toBeNull()
      expect(nameOf('01')).toBeUndefined()
    })

    test('cannot undo what was not done', () => {
      store.apply(blockAt(1), [])

      expect(() => store.revertTo(blockAt(2))).toThrow(expect.objectContaining({ code: 'BLOCK_ORDER' }))
    })

    test('stores all of a block or nothing', () => {
      store.apply(blockAt(1), [set('Event', bytes('e1'), { text: string('x') })])
      const changes = [
        set('Owner', bytes('01'), { name: string('half') }),
        set('Event', bytes('e1'), { text: string('y') }),
      ]

      expect(() => store.apply(blockAt(2), changes)).toThrow(expect.objectContaining({ code: 'IMMUTABLE_ENTITY' }))

      expect(store.cursor()).toEqual(blockAt(1))
      expect(nameOf('01')).toBeUndefined()
    })

    test('keeps the whole blocks of a batch that failed, and nothing of the block that did', () => {
      const event = set('Event', bytes('01'), { text: string('first') })
      const batch = () => {
        store.apply(blockAt(2), [set('Owner', bytes('0a'), { name: string('kept') }), event])
        store.advance([blockAt(3)])
        store.apply(blockAt(4), [set('Owner', bytes('0a'), { name: string('undone') }), event])
      }

      expect(() => store.batch(batch)).toThrow(expect.objectContaining({ code: 'IMMUTABLE_ENTITY' }))
      expect(store.cursor()).toEqual(blockAt(3))
      expect(nameOf('0a')).toEqual(string('kept'))
    })

    test('refuses to remove an immutable entity', () => {
      store.apply(blockAt(1), [set('Event', bytes('e1'), { text: string('x') })])

      expect(() => store.apply(blockAt(2), [remove('Event', bytes('e1'))])).toThrow(
        expect.objectContaining({ code: 'IMMUTABLE_ENTITY' }),
      )
    })

    test('refuses a value of another type', () => {
      expect(() => store.apply(blockAt(1), [set('Thing', string('x'), { bigInt: int(1) })])).toThrow(
        'the value of field bigInt must have type BigInt but has type Int',
      )
    })

    test('finds related entities in the order of their ids', () => {
      store.apply(blockAt(1), [
        set('Thing', string('b'), { owner: bytes('01') }),
        set('Thing', string('a'), { owner: bytes('01'), others: list(bytes('02'), bytes('03')) }),
        set('Thing', string('c'), { owner: bytes('02') }),
      ])
      const related = (field: string, value: Value) =>
        store.loadRelated({ entityType: 'Thing', field, value }).map((entity) => entity.get('id'))

      expect(related('owner', bytes('01'))).toEqual([string('a'), string('b')])
      expect(related('others', bytes('03'))).toEqual([string('a')])
    })

    test('gives each parent its own part of its children', () => {
      store.apply(
        blockAt(1),
        ['a', 'b', 'c', 'd', 'e'].map((id, at) => set('Thing', string(id), { owner: bytes(at < 3 ? '01' : '02') })),
      )

      const rows = store.find({
        ...ALL_OWNERS,
        entityTypes: ['Thing'],
        parents: { field: 'owner', keys: [[bytes('02')], [bytes('01')], [bytes('03')]] },
        range: { first: 2, skip: 1 },
        block: 1n,
      })

      expect(rows.map((row) => [row.parent, row.entity.get('id')])).toEqual([
        [0, string('e')],
        [1, string('b')],
        [1, string('c')],
      ])
    })

    test('keeps notes', () => {
      store.writeMeta('chain', '31337')
      store.writeMeta('chain', '1')

      expect(store.readMeta('chain')).toBe('1')
      expect(store.readMeta('other')).toBeNull()
    })
  })
}

const ALL_OWNERS: EntityQuery = {
  entityTypes: ['Owner'],
  fields: ['name'],
  filter: null,
  order: { field: 'id', through: null, direction: 'asc' },
  range: { first: 100, skip: 0 },
  parents: null,
  block: 0n,
}
