import { beforeEach, describe, expect, test } from '@jest/globals'
import type { Entity, EntityKey, Value } from '../entity/value.ts'
import { readSchema } from '../schema/read-schema.ts'
import type { Schema } from '../schema/schema.ts'
import { EntityCache } from './entity-cache.ts'
import { renderKey } from './entity-key.ts'

let schema: Schema
let stored: Map<string, Entity>
let loads: number
let cache: EntityCache

const text = (value: string): Value => ({ type: 'String', value })
const key = (id: string, entityType = 'Thing'): EntityKey => ({ entityType, id: text(id) })
const thing = (id: string, fields: Record<string, Value>): Entity =>
  new Map([['id', text(id)], ...Object.entries(fields)])

beforeEach(() => {
  schema = readSchema(`
    type Thing @entity(immutable: false) { id: ID! a: String b: String owner: Thing things: [Thing!]! @derivedFrom(field: "owner") }
    type Fact @entity(immutable: true) { id: ID! a: String }
    type First @entity(immutable: true, skipDuplicates: true) { id: ID! a: String }
  `)
  stored = new Map([[renderKey(key('1')), thing('1', { a: text('old'), b: text('kept'), owner: text('9') })]])
  loads = 0
  cache = new EntityCache(
    {
      load: (wanted) => {
        loads++
        return stored.get(renderKey(wanted)) ?? null
      },
      loadRelated: ({ field, value }) =>
        [...stored.values()].filter((entity) => JSON.stringify(entity.get(field)) === JSON.stringify(value)),
    },
    schema,
  )
})

test('a set changes only the fields it gives', () => {
  cache.set(key('1'), thing('1', { a: text('new') }))
  cache.keepHandler()

  expect(cache.changes()).toEqual([
    { type: 'set', key: key('1'), entity: thing('1', { a: text('new'), b: text('kept'), owner: text('9') }) },
  ])
})

test('a null empties a field', () => {
  cache.set(key('1'), thing('1', { a: { type: 'Null' } }))
  cache.keepHandler()

  expect(cache.changes()).toEqual([
    { type: 'set', key: key('1'), entity: thing('1', { b: text('kept'), owner: text('9') }) },
  ])
})

test('a set that changes nothing is no change', () => {
  cache.set(key('1'), thing('1', { a: text('old') }))
  cache.keepHandler()

  expect(cache.changes()).toEqual([])
})

test('what is changed and changed back is no change', () => {
  cache.set(key('1'), thing('1', { a: text('new') }))
  cache.keepHandler()
  cache.set(key('1'), thing('1', { a: text('old') }))
  cache.keepHandler()

  expect(cache.changes()).toEqual([])
})

test('a set after a removal overwrites, in later handlers too', () => {
  cache.remove(key('1'))
  cache.keepHandler()
  expect(cache.load(key('1'))).toBeNull()
  cache.set(key('1'), thing('1', { a: text('new') }))
  cache.keepHandler()

  expect(cache.changes()).toEqual([{ type: 'set', key: key('1'), entity: thing('1', { a: text('new') }) }])
})

test('removing what is not there is no change', () => {
  cache.remove(key('2'))
  cache.set(key('3'), thing('3', {}))
  cache.remove(key('3'))
  cache.keepHandler()

  expect(cache.changes()).toEqual([])
})

test('a discarded handler leaves what earlier ones did', () => {
  cache.set(key('1'), thing('1', { a: text('first') }))
  cache.keepHandler()
  cache.set(key('1'), thing('1', { a: text('second') }))
  cache.remove(key('2'))
  expect(cache.load(key('1'))?.get('a')).toEqual(text('second'))
  cache.discardHandler()

  expect(cache.load(key('1'))?.get('a')).toEqual(text('first'))
})

test('the store is asked once for an entity', () => {
  cache.load(key('1'))
  cache.load(key('1'))
  cache.load(key('2'))
  cache.load(key('2'))

  expect(loads).toBe(2)
})

test('loadInBlock gives what the block wrote and nothing of the store', () => {
  expect(cache.loadInBlock(key('1'))).toBeNull()
  cache.set(key('1'), thing('1', { a: text('new') }))

  expect(cache.loadInBlock(key('1'))).toEqual(thing('1', { a: text('new') }))
})

describe('loadRelated', () => {
  const related = { entityType: 'Thing', field: 'owner', value: text('9') }
  const ids = () => cache.loadRelated(related).map((entity) => entity.get('id'))

  test('finds new entities and those that came to match, in order of id', () => {
    stored.set(renderKey(key('5')), thing('5', { owner: text('8') }))
    cache.set(key('5'), thing('5', { owner: text('9') }))
    cache.keepHandler()
    cache.set(key('0'), thing('0', { owner: text('9') }))

    expect(ids()).toEqual([text('0'), text('1'), text('5')])
  })

  test('leaves out those that were removed or match no longer', () => {
    stored.set(renderKey(key('5')), thing('5', { owner: text('9') }))
    cache.remove(key('5'))
    cache.set(key('1'), thing('1', { owner: text('8') }))

    expect(ids()).toEqual([])
  })
})

describe('immutable entities', () => {
  test('are taken to be new without a look', () => {
    cache.set(key('1', 'Fact'), thing('1', { a: text('x') }))
    cache.keepHandler()

    expect(cache.changes()).toEqual([{ type: 'set', key: key('1', 'Fact'), entity: thing('1', { a: text('x') }) }])
    expect(loads).toBe(0)
  })

  test('that were loaded may be written as they are, not changed', () => {
    stored.set(renderKey(key('1', 'Fact')), thing('1', { a: text('x') }))
    cache.load(key('1', 'Fact'))
    cache.set(key('1', 'Fact'), thing('1', { a: text('x') }))
    cache.keepHandler()
    expect(cache.changes()).toEqual([])

    cache.set(key('1', 'Fact'), thing('1', { a: text('y') }))
    cache.keepHandler()
    expect(() => cache.changes()).toThrow('immutable entity type Fact only allows inserts, not Overwrite of 1')
  })
})

test('an entity whose duplicates are skipped is not changed, whether it was read before or not', () => {
  stored.set(renderKey(key('1', 'First')), thing('1', { a: text('first') }))
  cache.load(key('1', 'First'))
  cache.set(key('1', 'First'), thing('1', { a: text('second') }))
  cache.set(key('2', 'First'), thing('2', { a: text('may be new') }))
  cache.keepHandler()
  expect(cache.changes()).toEqual([
    { type: 'set', key: key('2', 'First'), entity: thing('2', { a: text('may be new') }) },
  ])

  cache.remove(key('1', 'First'))
  cache.keepHandler()
  expect(cache.changes()).toHaveLength(1)
})
