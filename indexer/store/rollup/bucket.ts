import type { Entity, Value } from '../../entity/value.ts'
import type { Aggregate } from '../../schema/schema.ts'
import type { Column, Table } from '../layout.ts'
import { add, integer, renderDecimal, toInteger } from './decimal.ts'
import { evaluate, pickByOrder, type Scalar, toScalar } from './evaluate.ts'

/** The points of one combination of dimensions, summed up as far as they were added; in order of their ids. */
export class Bucket {
  readonly #aggregates: readonly Aggregate[]
  readonly #sums: Scalar[]
  /** Whether an aggregate has seen no value yet, in this interval or, where it is cumulative, ever. */
  readonly #isFirst: boolean[]
  #last: Entity

  /** `before` is the entity that it goes on from, where an aggregate is cumulative. */
  constructor(aggregates: readonly Aggregate[], first: Entity, before: Entity | null) {
    this.#aggregates = aggregates
    this.#last = first
    this.#sums = aggregates.map(({ field, cumulative }) => (cumulative ? toScalar(before?.get(field)) : null))
    this.#isFirst = aggregates.map(({ cumulative }) => !cumulative || before === null)
  }

  add(point: Entity): void {
    this.#last = point
    for (const [at, aggregate] of this.#aggregates.entries()) {
      const value = aggregate.arg === null ? null : evaluate(aggregate.arg, (name) => toScalar(point.get(name)))
      this.#sums[at] = this.#next(aggregate, this.#sums[at] ?? null, value, this.#isFirst[at] === true)
      this.#isFirst[at] = false
    }
  }

  /** The entity that the points make; its id is the last point's. */
  entity(table: Table, start: bigint): Entity {
    const sums = new Map(this.#aggregates.map(({ field }, at) => [field, this.#sums[at] ?? null]))
    const entity = new Map<string, Value>()
    for (const column of table.columns) {
      const value = this.#valueOf(column, start, sums)
      if (value !== undefined) entity.set(column.field, value)
    }
    return entity
  }

  #valueOf(column: Column, start: bigint, sums: ReadonlyMap<string, Scalar>): Value | undefined {
    if (column.field === 'timestamp') return { type: 'Timestamp', value: start * 1_000_000n }
    return sums.has(column.field) ? toValue(column, sums.get(column.field) ?? null) : this.#last.get(column.field)
  }

  #next({ fn }: Aggregate, sum: Scalar, value: Scalar, isFirst: boolean): Scalar {
    switch (fn) {
      case 'count':
        return plus(sum, integer(1n, 32))
      case 'sum':
        return value === null ? sum : plus(sum, value)
      case 'min':
        return pickByOrder(sum, value, '<')
      case 'max':
        return pickByOrder(sum, value, '>')
      case 'first':
        return isFirst ? value : sum
      case 'last':
        return value
      default:
        return fn satisfies never
    }
  }
}

/** Sums are wider than what they sum up. */
function plus(sum: Scalar, value: Scalar): Scalar {
  if (typeof value !== 'object' || value === null || !('digits' in value)) return sum
  const wide = { ...value, bits: null }
  return typeof sum === 'object' && sum !== null && 'digits' in sum ? add({ ...sum, bits: null }, wide) : wide
}

/** The value that the column holds; numbers are rounded where it holds integers alone. */
function toValue({ kind }: Column, value: Scalar): Value | undefined {
  if (value === null) return undefined
  if (typeof value === 'string') return { type: 'String', value }
  if (typeof value === 'boolean') return { type: 'Boolean', value }
  if (value instanceof Uint8Array) return { type: 'Bytes', value }
  switch (kind) {
    case 'BigDecimal':
      return { type: kind, value: renderDecimal(value) }
    case 'Int':
      return { type: kind, value: Number(integer(toInteger(value, 'nearest'), 32).digits) }
    case 'Int8':
    case 'Timestamp':
      return { type: kind, value: integer(toInteger(value, 'nearest'), 64).digits }
    default:
      return { type: 'BigInt', value: toInteger(value, 'nearest') }
  }
}
