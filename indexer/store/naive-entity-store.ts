import type { Block } from '../chain/block.ts'
import type { Entity, Value } from '../entity/value.ts'
import type { EntityQuery, EntityRow, Filter } from './entity-reader.ts'
import type { EntityChange } from './entity-store.ts'

type StoredBlock = Readonly<{ block: Block; changes: readonly EntityChange[] }>

/**
 * The entity store in its plainest form, for tests: it keeps what each block changed, and replays that for every question. What it
 * answers is right as far as the port says so, and slow.
 */
export class NaiveEntityStore {
  #blocks: StoredBlock[] = []

  apply(block: Block, changes: readonly EntityChange[]): void {
    this.#blocks.push({ block, changes })
  }

  revertTo(block: Block | null): void {
    this.#blocks = this.#blocks.filter((each) => block !== null && each.block.number <= block.number)
  }

  cursor(): Block | null {
    return this.#blocks.at(-1)?.block ?? null
  }

  blocks(): readonly Block[] {
    return this.#blocks.map(({ block }) => block)
  }

  /** All entities of a type at a block, in order of their ids. */
  entitiesAt(entityType: string, block: bigint): Entity[] {
    const entities = new Map<string, Entity>()
    for (const { changes } of this.#blocks.filter((each) => each.block.number <= block)) {
      for (const change of changes.filter(({ key }) => key.entityType === entityType)) {
        const id = comparable(change.key.id)
        if (change.type === 'remove') entities.delete(String(id))
        else entities.set(String(id), change.entity)
      }
    }
    return [...entities.values()].sort((a, b) => compareValues(a.get('id'), b.get('id')))
  }

  find(query: EntityQuery): EntityRow[] {
    const { entityTypes, filter, order, range, parents, block } = query
    const direction = order.direction === 'asc' ? 1 : -1
    const rows = entityTypes.flatMap((entityType) =>
      this.entitiesAt(entityType, block).map((entity) => ({ entityType, entity })),
    )
    const matching = rows
      .filter(({ entity }) => filter === null || holds(filter, entity) === true)
      .sort((a, b) => {
        const byField = compareValues(a.entity.get(order.field), b.entity.get(order.field))
        return (byField || compareValues(a.entity.get('id'), b.entity.get('id'))) * direction
      })
    const keys = parents?.keys ?? [null]
    return keys.flatMap((own, parent) =>
      matching
        .filter(({ entity }) => own === null || own.some((key) => refersTo(entity.get(parents?.field ?? ''), key)))
        .slice(range.skip, range.skip + range.first)
        .map((row) => ({ ...row, parent })),
    )
  }
}

/** Three-valued: null where it is not known. */
function holds(filter: Filter, entity: Entity): boolean | null {
  switch (filter.type) {
    case 'and':
      return join(
        filter.filters.map((each) => holds(each, entity)),
        false,
      )
    case 'or':
      return join(
        filter.filters.map((each) => holds(each, entity)),
        true,
      )
    case 'compare':
      return compares(filter, entity.get(filter.field))
    case 'in': {
      const value = entity.get(filter.field)
      if (filter.values.length === 0) return false
      if (value === undefined) return null
      return filter.values.some((each) => compareValues(value, each) === 0) !== filter.negated
    }
    default:
      throw new TypeError(`the naive store has no ${filter.type}`)
  }
}

function join(results: readonly (boolean | null)[], decisive: boolean): boolean | null {
  if (results.includes(decisive)) return decisive
  return results.includes(null) ? null : !decisive
}

function compares({ operator, value }: Extract<Filter, { type: 'compare' }>, own: Value | undefined): boolean | null {
  if (value.type === 'Null') return (own === undefined) === (operator === '=')
  if (own === undefined) return null
  const order = compareValues(own, value)
  const outcomes = {
    '=': order === 0,
    '!=': order !== 0,
    '<': order < 0,
    '<=': order <= 0,
    '>': order > 0,
    '>=': order >= 0,
  }
  return outcomes[operator]
}

function refersTo(value: Value | undefined, key: Value): boolean {
  if (value?.type === 'List') return value.value.some((each) => compareValues(each, key) === 0)
  return value !== undefined && compareValues(value, key) === 0
}

/** Null is the greatest value. */
export function compareValues(a: Value | undefined, b: Value | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  const [x, y] = [comparable(a), comparable(b)]
  if (typeof x === 'string' && typeof y === 'string') return Buffer.compare(Buffer.from(x), Buffer.from(y))
  return x < y ? -1 : Number(x > y)
}

function comparable(value: Value): string | number | bigint {
  switch (value.type) {
    case 'Bytes':
      return Buffer.from(value.value).toString('hex')
    case 'BigDecimal':
    case 'Boolean':
      return Number(value.value)
    case 'List':
      return JSON.stringify(value.value.map((each) => String(comparable(each))))
    case 'Null':
      return ''
    default:
      return value.value
  }
}
