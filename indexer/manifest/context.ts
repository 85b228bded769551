import type { Entity, Value } from '../entity/value.ts'
import { parseBigInt } from '../runtime/big-int.ts'
import { parseDecimal, renderDecimal } from '../runtime/decimal.ts'
import { ManifestError } from './manifest-error.ts'

/** A value of a static context, as the manifest writes it; every scalar is text. */
export type ContextShape = Readonly<Record<string, ContextValueShape>>

type ContextValueShape = Readonly<{ type: string; data?: unknown }>

/** Reads what the handlers of a data source find in `dataSource.context`. @throws {ManifestError} */
export function readContext(what: string, shape: ContextShape): Entity {
  return new Map(
    Object.entries(shape).map(([name, value]) => [name, readValue(`the context ${name} of ${what}`, value)]),
  )
}

function readValue(what: string, { type, data }: ContextValueShape): Value {
  if (type === 'List') return { type, value: readItems(what, data) }
  const value = typeof data === 'string' ? readScalar(type, data) : null
  if (value !== null) return value
  throw new ManifestError('MANIFEST_INVALID', `${what} is no ${type}: ${JSON.stringify(data)}`)
}

function readItems(what: string, data: unknown): Value[] {
  if (!Array.isArray(data)) throw new ManifestError('MANIFEST_INVALID', `${what} is no List`)
  return data.map((item: ContextValueShape | null) => readValue(`an item of ${what}`, item ?? { type: 'null' }))
}

function readScalar(type: string, data: string): Value | null {
  switch (type) {
    case 'String':
      return { type, value: data }
    case 'Bool':
      return data === 'true' || data === 'false' ? { type: 'Boolean', value: data === 'true' } : null
    case 'Int': {
      const number = readWhole(data, 32)
      return number === null ? null : { type, value: Number(number) }
    }
    case 'Int8':
    case 'Timestamp': {
      const number = readWhole(data, 64)
      return number === null ? null : { type, value: number }
    }
    case 'BigInt': {
      const number = parseBigInt(data)
      return number === null ? null : { type, value: number }
    }
    case 'BigDecimal': {
      const decimal = parseDecimal(data)
      return decimal === null ? null : { type, value: renderDecimal(decimal) }
    }
    case 'Bytes':
      return /^(0x)?([0-9a-fA-F]{2})*$/.test(data)
        ? { type, value: Uint8Array.from(Buffer.from(data.replace(/^0x/, ''), 'hex')) }
        : null
    default:
      return null
  }
}

function readWhole(data: string, bits: number): bigint | null {
  const number = parseBigInt(data)
  return number !== null && BigInt.asIntN(bits, number) === number ? number : null
}
