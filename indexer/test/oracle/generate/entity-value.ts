import type { Value } from '../../../entity/value.ts'
import type { EntityType, Field, IdType, Schema } from '../../../schema/schema.ts'
import type { Dice } from './dice.ts'

const TEXTS = [
  '',
  'a',
  'A',
  'ab',
  'aB%',
  'a_b',
  'zebra',
  'Zoë',
  '100%',
  'back\\slash',
  'it\'s "quoted"',
  '0x01',
  'null',
  '\n tab\t',
]
const BIG_INTS = [0n, 1n, -1n, 7n, 10n, 2n ** 31n, -(2n ** 63n), 2n ** 64n, 10n ** 40n, -(10n ** 40n)]
const DECIMALS = [
  '0',
  '1',
  '-1',
  '0.5',
  '-0.25',
  '1900',
  '1234567.891',
  '0.000000001',
  '1e40',
  '-1e-20',
  '3.14159265358979323846264338327950288',
]
const BYTES = ['', '00', '01', 'ff', '01ff', 'aa94bb', '00000000000000000000000000000000000000c0']
const COUNT = 5

/** The ids that entities of a type have, and a few that none has. Implementers of one interface share no id. */
export function idsOf(schema: Schema, type: EntityType): Value[] {
  const at = [...schema.entityTypes.keys()].indexOf(type.name)
  return Array.from({ length: COUNT }, (_, index) => idOf(type.idType, at * 16 + index))
}

function idOf(idType: IdType, number: number): Value {
  if (idType === 'Int8') return { type: 'Int8', value: BigInt(number) }
  const hex = number.toString(16).padStart(4, '0')
  if (idType === 'Bytes') return { type: 'Bytes', value: new Uint8Array(Buffer.from(hex, 'hex')) }
  return { type: 'String', value: number % 2 === 0 ? `id-${number}` : `ID_${hex}` }
}

/** A value for a stored field; a reference may lead nowhere. */
export function generateValue(dice: Dice, schema: Schema, field: Field): Value {
  if (!field.list) return generateElement(dice, schema, field)
  return { type: 'List', value: Array.from({ length: dice.int(0, 3) }, () => generateElement(dice, schema, field)) }
}

function generateElement(dice: Dice, schema: Schema, { type }: Field): Value {
  if (type.kind === 'enum') return { type: 'String', value: dice.pick(schema.enums.get(type.name) ?? []) }
  if (type.kind !== 'scalar') {
    const implementers = schema.interfaces.get(type.name)?.implementers ?? [type.name]
    const target = schema.entityTypes.get(dice.pick(implementers))
    if (target === undefined) throw new Error(`${type.name} has no entities`)
    return dice.pick(idsOf(schema, target))
  }
  switch (type.name) {
    case 'Boolean':
      return { type: 'Boolean', value: dice.chance(50) }
    case 'Int':
      return { type: 'Int', value: dice.pick([0, 1, -1, 5, 6, 7, 2 ** 31 - 1, -(2 ** 31)]) }
    case 'Int8':
      return { type: 'Int8', value: dice.pick([0n, 1n, -1n, 5n, 2n ** 53n + 1n, 2n ** 63n - 1n, -(2n ** 63n)]) }
    case 'Timestamp':
      return { type: 'Timestamp', value: dice.pick([0n, 1n, 1_600_000_000_000_000n, 1_600_000_000_000_001n]) }
    case 'BigInt':
      return { type: 'BigInt', value: dice.pick(BIG_INTS) }
    case 'BigDecimal':
      return { type: 'BigDecimal', value: dice.pick(DECIMALS) }
    case 'Bytes':
      return { type: 'Bytes', value: new Uint8Array(Buffer.from(dice.pick(BYTES), 'hex')) }
    case 'ID':
    case 'String':
      return { type: 'String', value: dice.pick(TEXTS) }
    default:
      return type satisfies never
  }
}
