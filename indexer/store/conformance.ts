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
  type First @entity(immutable: true, skipDuplicates: true) { id: Bytes! text: String! }
  type Trade @entity(timeseries: true) { id: Int8! timestamp: Timestamp! owner: Owner! price: BigDecimal! }
  type Sum @aggregation(intervals: ["hour", "day"], source: "Trade") {
    id: Int8!
    timestamp: Timestamp!
    owner: Owner!
    volume: BigDecimal! @aggregate(fn: "sum", arg: "price * 2")
    ever: Int8! @aggregate(fn: "count", cumulative: true)
  }
`)

/** What every engine of the entity store must do. */
export function describeEntityStore(name: string, create: (schema: Schema, historyBlocks?: bigint) => Store): void {
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

    test('has another revision after each change, and the same after a batch of none', () => {
      const seen = [store.revision()]
      store.apply(blockAt(1), [])
      seen.push(store.revision())
      store.batch(() => store.advance([blockAt(2)]))
      seen.push(store.revision())
      store.revertTo(blockAt(1))
      seen.push(store.revision())
      store.batch(() => undefined)

      expect(new Set(seen).size).toBe(4)
      expect(store.revision()).toBe(seen[3])
    })

    test('refuses to remove an immutable entity', () => {
      store.apply(blockAt(1), [set('Event', bytes('e1'), { text: string('x') })])

      expect(() => store.apply(blockAt(2), [remove('Event', bytes('e1'))])).toThrow(
        expect.objectContaining({ code: 'IMMUTABLE_ENTITY' }),
      )
    })

    test('passes over what would change an entity whose duplicates are skipped', () => {
      const textAt = () => store.load({ entityType: 'First', id: bytes('f1') })?.get('text')
      store.apply(blockAt(1), [set('First', bytes('f1'), { text: string('first') })])
      store.apply(blockAt(2), [set('First', bytes('f1'), { text: string('second') })])
      store.apply(blockAt(3), [remove('First', bytes('f1')), set('First', bytes('f2'), { text: string('x') })])
      expect(textAt()).toEqual(string('first'))
      expect(store.load({ entityType: 'First', id: bytes('f2') })).not.toBeNull()

      store.revertTo(null)
      store.apply(blockAt(1, 'b'), [set('First', bytes('f1'), { text: string('another chain') })])
      expect(textAt()).toEqual(string('another chain'))
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

    describe('sums up timeseries', () => {
      /** A block some seconds after the start of an hour, with trades of owners at prices. */
      const trade = (number: number, seconds: number, ...trades: readonly [string, string][]) => {
        const timestampOf = timestamp(BigInt(seconds) * 1_000_000n)
        const changes = trades.map(([owner, price], at) =>
          set('Trade', int8(BigInt(number * 100 + at)), {
            timestamp: timestampOf,
            owner: bytes(owner),
            price: bigDecimal(price),
          }),
        )
        store.apply({ ...blockAt(number), timestamp: BigInt(seconds) }, changes)
      }
      const sums = (interval: 'hour' | 'day', block: number, withOpen = false) => {
        const order = { field: 'timestamp', through: null, direction: 'asc' } as const
        const fields = ['timestamp', 'owner', 'volume', 'ever']
        const query = { ...ALL_OWNERS, entityTypes: [`Sum_${interval}`], fields, order, withOpen, block: BigInt(block) }
        return store.find(query).map(({ entityType, entity }) => {
          const [id, time, owner, volume, ever] = ['id', ...fields].map((field) => entity.get(field))
          return [entityType, id, time, owner, volume, ever]
        })
      }
      const sum = (id: number, start: number, owner: string, volume: string, ever: number) => [
        'Sum',
        int8(BigInt(id)),
        timestamp(BigInt(start) * 1_000_000n),
        bytes(owner),
        bigDecimal(volume),
        int8(BigInt(ever)),
      ]

      test('when an interval is over, for each of their dimensions', () => {
        trade(1, 7_200, ['01', '1.5'], ['02', '10'])
        trade(2, 10_799, ['01', '2'])

        expect(sums('hour', 2)).toEqual([])
        trade(3, 10_800, ['01', '100'])

        expect(sums('hour', 3)).toEqual([sum(101, 7_200, '02', '20', 1), sum(200, 7_200, '01', '7', 2)])
        expect(sums('day', 3)).toEqual([])
      })

      test('also over blocks without entities, and cumulatively over intervals without any', () => {
        trade(1, 0, ['01', '1'])
        store.advance([
          { ...blockAt(2), timestamp: 4_000n },
          { ...blockAt(3), timestamp: 90_000n },
        ])
        trade(4, 90_001, ['01', '3'])
        trade(5, 200_000)

        expect(sums('hour', 5)).toEqual([sum(100, 0, '01', '2', 1), sum(400, 90_000, '01', '6', 2)])
        expect(sums('day', 5)).toEqual([sum(100, 0, '01', '2', 1), sum(400, 86_400, '01', '6', 2)])
        expect(sums('hour', 1)).toEqual([])
        expect(sums('hour', 2)).toEqual([sum(100, 0, '01', '2', 1)])
      })

      test('with the open interval where that is wanted, as of any block', () => {
        trade(1, 0, ['01', '1'])
        trade(2, 3_600, ['01', '4'])
        trade(3, 3_700, ['01', '5'])

        expect(sums('hour', 3, true)).toEqual([sum(100, 0, '01', '2', 1), sum(300, 3_600, '01', '18', 3)])
        expect(sums('hour', 2, true)).toEqual([sum(100, 0, '01', '2', 1), sum(200, 3_600, '01', '8', 2)])
        expect(sums('hour', 1, true)).toEqual([sum(100, 0, '01', '2', 1)])
      })

      test('anew after a reorg', () => {
        trade(1, 0, ['01', '1'])
        const before = store.cursor()
        trade(2, 3_000, ['01', '2'])
        trade(3, 3_600)
        expect(sums('hour', 3)).toEqual([sum(200, 0, '01', '6', 2)])

        store.revertTo(before)
        expect(sums('hour', 1)).toEqual([])
        trade(2, 3_800, ['01', '7'])

        expect(sums('hour', 2)).toEqual([sum(100, 0, '01', '2', 1)])
      })

      test('and does not count the sums as entities', () => {
        trade(1, 0, ['01', '1'])
        trade(2, 3_600)

        expect(store.countEntities()).toBe(1)
        expect(store.changesIn(2n)).toEqual([])
      })
    })

    describe('prunes', () => {
      beforeEach(() => {
        store.close()
        store = create(SCHEMA, 10n)
      })
      const rename = (number: number) => {
        store.apply(blockAt(number), [set('Owner', bytes('01'), { name: string(`at ${number}`) })])
      }

      test('what ended before the blocks that are kept, when there is a fifth more', () => {
        for (let number = 1; number <= 12; number++) rename(number)
        expect(store.earliestBlock()).toBe(0n)
        expect(namesAt(1)).toEqual([string('at 1')])

        rename(13)

        expect(store.earliestBlock()).toBe(3n)
        expect(namesAt(2)).toEqual([])
        expect(namesAt(3)).toEqual([string('at 3')])
        expect(namesAt(13)).toEqual([string('at 13')])
      })

      test('nothing that is still valid, and no immutable entity', () => {
        store.apply(blockAt(1), [set('Owner', bytes('01')), set('Event', bytes('e1'), { text: string('x') })])
        store.advance([blockAt(50)])

        expect(store.earliestBlock()).toBe(40n)
        expect(store.load({ entityType: 'Owner', id: bytes('01') })).not.toBeNull()
        expect(store.load({ entityType: 'Event', id: bytes('e1') })).not.toBeNull()
      })

      test('and refuses a reorg that goes back farther, but not one that undoes everything', () => {
        for (let number = 1; number <= 20; number++) rename(number)

        expect(() => store.revertTo(blockAt(2))).toThrow(expect.objectContaining({ code: 'HISTORY_PRUNED' }))
        store.revertTo(blockAt(15))
        expect(nameOf('01')).toEqual(string('at 15'))

        store.revertTo(null)
        rename(1)
        expect(store.earliestBlock()).toBe(0n)
        expect(namesAt(1)).toEqual([string('at 1')])
      })
    })

    test('tells what a block changed, and how many entities there are', () => {
      store.apply(blockAt(1), [set('Owner', bytes('01'), { name: string('one') }), set('Owner', bytes('02'))])
      store.apply(blockAt(2), [remove('Owner', bytes('02')), set('Owner', bytes('01'), { name: string('two') })])

      expect(store.changesIn(1n)).toEqual([
        set('Owner', bytes('01'), { name: string('one') }),
        set('Owner', bytes('02')),
      ])
      expect(store.changesIn(2n)).toEqual([
        set('Owner', bytes('01'), { name: string('two') }),
        remove('Owner', bytes('02')),
      ])
      expect(store.countEntities()).toBe(1)
    })

    test('ends a query that takes too long', () => {
      const many = Array.from({ length: 2_000 }, (_, at) => set('Thing', string(`t${at}`), { tags: list(string('a')) }))
      store.apply(blockAt(1), many)
      let asked = 0
      const isLate = () => ++asked > 3
      const query = { ...ALL_OWNERS, entityTypes: ['Thing'], fields: [], block: 1n }
      const filter = {
        type: 'contains',
        negated: false,
        ignoreCase: false,
        field: 'tags',
        value: list(string('b')),
      } as const

      expect(() => store.find({ ...query, filter, isLate })).toThrow(expect.objectContaining({ code: 'QUERY_LATE' }))
      expect(asked).toBe(4)
      expect(store.find({ ...query, filter, isLate: () => false })).toEqual([])
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
