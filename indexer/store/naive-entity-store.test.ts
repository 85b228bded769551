import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import type { Block } from '../chain/block.ts'
import type { Entity, Value } from '../entity/value.ts'
import { readSchema } from '../schema/read-schema.ts'
import type { EntityQuery, Filter } from './entity-reader.ts'
import type { EntityChange } from './entity-store.ts'
import { NaiveEntityStore } from './naive-entity-store.ts'
import { bigDecimal, bigInt, blockAt, bytes, int8, list, remove, set, string, timestamp } from './sample-values.ts'
import { createSqliteEntityStore } from './sqlite-entity-store.ts'

const SCHEMA = readSchema(`
  type Owner @entity(immutable: false) { id: Bytes! name: String big: BigInt tags: [String!] }
  type Thing @entity(immutable: false) { id: ID! owner: Owner others: [Owner!] dec: BigDecimal }
  type Trade @entity(timeseries: true) { id: Int8! timestamp: Timestamp! owner: Owner! price: BigInt! }
  type Sum @aggregation(intervals: ["hour"], source: "Trade") {
    id: Int8! timestamp: Timestamp! owner: Owner! volume: BigInt! @aggregate(fn: "sum", arg: "price")
  }
`)

const OWNERS = ['01', '02', '0a', 'ff00']
const owner = fc.constantFrom(...OWNERS).map(bytes)
const name = fc.constantFrom('', 'a', 'B', 'ä', 'zz', '100%').map(string)
const big = fc.constantFrom(-(10n ** 20n), -5n, 0n, 3n, 40n, 2n ** 70n).map(bigInt)
const dec = fc.constantFrom('-1.5', '-0.25', '0', '0.1', '3', '12.75').map(bigDecimal)

const optional = (fields: Record<string, fc.Arbitrary<Value>>) => fc.record(fields, { requiredKeys: [] })
const change: fc.Arbitrary<EntityChange> = fc.oneof(
  fc
    .tuple(owner, optional({ name, big, tags: fc.array(name, { maxLength: 2 }).map((tags) => list(...tags)) }))
    .map(([id, fields]) => set('Owner', id, fields as Record<string, Value>)),
  owner.map((id) => remove('Owner', id)),
  fc
    .tuple(
      fc.constantFrom('x', 'y', 'z').map(string),
      optional({ owner, dec, others: fc.array(owner, { maxLength: 3 }).map((ids) => list(...ids)) }),
    )
    .map(([id, fields]) => set('Thing', id, fields as Record<string, Value>)),
  fc.constantFrom('x', 'y').map((id) => remove('Thing', string(id))),
)
const trade = fc.tuple(owner, fc.bigInt(1n, 9n))

type Step =
  | Readonly<{
      type: 'block'
      gap: number
      minutes: number
      changes: readonly EntityChange[]
      trades: readonly [Value, bigint][]
    }>
  | Readonly<{ type: 'revert'; depth: number }>
  | Readonly<{ type: 'failing batch'; changes: readonly EntityChange[] }>
  | Readonly<{ type: 'reopen' }>

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('block' as const),
      gap: fc.integer({ min: 1, max: 3 }),
      minutes: fc.integer({ min: 1, max: 90 }),
      changes: fc.array(change, { maxLength: 5 }),
      trades: fc.array(trade, { maxLength: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('revert' as const), depth: fc.integer({ min: 1, max: 8 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('failing batch' as const), changes: fc.array(change, { maxLength: 4 }) }),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'reopen' as const }) },
)

const operator = fc.constantFrom('=', '!=', '<', '<=', '>', '>=')
const comparison: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({ type: fc.constant('compare' as const), operator, field: fc.constant('name'), value: name }),
  fc.record({ type: fc.constant('compare' as const), operator, field: fc.constant('big'), value: big }),
  fc
    .constantFrom('=' as const, '!=' as const)
    .map((each) => ({ type: 'compare', operator: each, field: 'big', value: { type: 'Null' } }) as const),
  fc.record({
    type: fc.constant('in' as const),
    negated: fc.boolean(),
    field: fc.constant('name'),
    values: fc.array(name, { maxLength: 3 }),
  }),
)
const filter: fc.Arbitrary<Filter> = fc.oneof(
  comparison,
  fc.record({ type: fc.constantFrom('and' as const, 'or' as const), filters: fc.array(comparison, { maxLength: 3 }) }),
)
const question = fc.record({
  back: fc.integer({ min: 0, max: 9 }),
  filter: fc.option(filter),
  field: fc.constantFrom('id', 'name', 'big'),
  direction: fc.constantFrom('asc' as const, 'desc' as const),
  range: fc.record({ first: fc.integer({ min: 1, max: 4 }), skip: fc.integer({ min: 0, max: 2 }) }),
  parentsField: fc.constantFrom('owner', 'others'),
})

test('SQLite answers as replaying all changes does, through reorgs, failures and restarts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dipmp-naive-'))
  let runs = 0
  try {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 3, maxLength: 18 }),
        fc.array(question, { minLength: 6, maxLength: 6 }),
        (steps, questions) => {
          runs++
          runSteps(join(folder, `${runs}.db`), steps, questions)
        },
      ),
      { numRuns: 50, seed: 7 },
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
  expect(runs).toBeGreaterThanOrEqual(50)
})

type Question = typeof question extends fc.Arbitrary<infer Of> ? Of : never

function runSteps(path: string, steps: readonly Step[], questions: readonly Question[]): void {
  const naive = new NaiveEntityStore()
  const open = () => createSqliteEntityStore({ path, schema: SCHEMA })
  let store = open()
  try {
    for (const each of steps) {
      if (each.type === 'reopen') {
        store.close()
        store = open()
      } else {
        runStep(naive, store, each)
      }
      expect(store.cursor()).toEqual(naive.cursor())
    }
    for (const each of questions) compareAnswers(naive, store, each)
    for (const block of naive.blocks()) expect(sumsIn(store, block)).toEqual(naiveSums(naive, block))
  } finally {
    store.close()
  }
}

type Store = ReturnType<typeof createSqliteEntityStore>

function runStep(naive: NaiveEntityStore, store: Store, each: Exclude<Step, { type: 'reopen' }>): void {
  const last = naive.cursor()
  switch (each.type) {
    case 'block': {
      const block = nextBlock(last, each.gap, each.minutes)
      const points = each.trades.map(([id, price], at) =>
        set('Trade', int8((block.number << 32n) + BigInt(at)), {
          timestamp: timestamp(block.timestamp * 1_000_000n),
          owner: id,
          price: bigInt(price),
        }),
      )
      naive.apply(block, [...each.changes, ...points])
      store.apply(block, [...each.changes, ...points])
      return
    }
    case 'revert': {
      const target = naive.blocks().at(-1 - each.depth) ?? null
      naive.revertTo(target)
      store.revertTo(target)
      return
    }
    case 'failing batch': {
      const [kept, lost] = [nextBlock(last, 1, 1), nextBlock(last, 2, 2)]
      const wrong = set('Owner', bytes('01'), { big: string('no number') })
      naive.apply(kept, each.changes)
      const run = () =>
        store.batch(() => {
          store.apply(kept, each.changes)
          store.apply(lost, [...each.changes, wrong])
        })
      expect(run).toThrow('must have type BigInt')
      return
    }
    default:
      each satisfies never
  }
}

function nextBlock(last: Block | null, gap: number, minutes: number): Block {
  const number = Number(last?.number ?? 0n) + gap
  return { ...blockAt(number), timestamp: (last?.timestamp ?? 0n) + BigInt(minutes * 60) }
}

function compareAnswers(naive: NaiveEntityStore, store: Store, asked: Question): void {
  const head = naive.cursor()?.number ?? 0n
  const block = head > BigInt(asked.back) ? head - BigInt(asked.back) : head
  const common = { fields: ['name', 'big', 'tags'], range: asked.range, block }
  const owners: EntityQuery = {
    ...common,
    entityTypes: ['Owner'],
    filter: asked.filter,
    order: { field: asked.field, through: null, direction: asked.direction },
    parents: null,
  }
  expect(store.find(owners)).toEqual(naive.find(owners))
  const things: EntityQuery = {
    ...common,
    fields: ['owner', 'others', 'dec'],
    entityTypes: ['Thing'],
    filter: null,
    order: { field: 'dec', through: null, direction: asked.direction },
    parents: { field: asked.parentsField, keys: OWNERS.map((id) => [bytes(id)]) },
  }
  expect(store.find(things)).toEqual(naive.find(things))
  for (const id of OWNERS.map(bytes)) {
    const whole = naive.entitiesAt('Owner', head).find((entity) => sameId(entity, id)) ?? null
    expect(store.load({ entityType: 'Owner', id })).toEqual(whole)
  }
}

function sameId(entity: Entity, id: Value): boolean {
  const own = entity.get('id')
  return own?.type === 'Bytes' && id.type === 'Bytes' && Buffer.compare(own.value, id.value) === 0
}

const ALL_SUMS = {
  fields: ['timestamp', 'owner', 'volume'],
  filter: null,
  order: { field: 'id', through: null, direction: 'asc' as const },
  range: { first: 1_000, skip: 0 },
  parents: null,
}

function sumsIn(store: Store, { number }: Block): unknown[] {
  const rows = store.find({ ...ALL_SUMS, entityTypes: ['Sum_hour'], block: number })
  return rows.map(({ entity }) => entity)
}

/** Each hour that a block up to this one ended, summed up by hand. */
function naiveSums(naive: NaiveEntityStore, block: Block): unknown[] {
  const blocks = naive.blocks().filter(({ number }) => number <= block.number)
  const hourOf = (seconds: bigint) => (seconds / 3_600n) * 3_600n
  const sums = new Map<string, Map<string, Value>>()
  for (const [at, { timestamp: ended }] of blocks.entries()) {
    const before = blocks[at - 1]
    if (before === undefined || hourOf(ended) === hourOf(before.timestamp)) continue
    for (const point of naive.entitiesAt('Trade', before.number)) {
      const [time, of, price] = ['timestamp', 'owner', 'price'].map((field) => point.get(field)) as Value[]
      const hour = time?.type === 'Timestamp' ? hourOf(time.value / 1_000_000n) : 0n
      if (hour !== hourOf(before.timestamp)) continue
      const key = `${hour} ${of?.type === 'Bytes' ? Buffer.from(of.value).toString('hex') : ''}`
      const known = sums.get(key)?.get('volume')
      const volume = (known?.type === 'BigInt' ? known.value : 0n) + (price?.type === 'BigInt' ? price.value : 0n)
      sums.set(key, new Map([...point, ['timestamp', timestamp(hour * 1_000_000n)], ['volume', bigInt(volume)]]))
    }
  }
  const entities = [...sums.values()].map((entity) => {
    const { price: _, ...rest } = Object.fromEntries(entity)
    return new Map(Object.entries(rest))
  })
  const idOf = (entity: ReadonlyMap<string, Value>) => (entity.get('id') as { value: bigint }).value
  return entities.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
}
