import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'
import type { Dice } from './dice.ts'
import type { Literal } from './literal.ts'

/** Texts of values that entities have, by the names of their fields. */
export type Samples = ReadonlyMap<string, readonly string[]>

/** May put a variable in the place of a value within an argument. */
export type Hoist = (value: Literal, type: GraphQLInputType) => Literal

const leave: Hoist = (value) => value

/** Generates a value for an argument or an input field; mostly one that fits, and often one that an entity has. */
export function generateArgument(
  dice: Dice,
  samples: Samples,
  name: string,
  type: GraphQLInputType,
  hoist: Hoist = leave,
): Literal {
  if (isNonNullType(type)) return generateArgument(dice, samples, name, type.ofType, hoist)
  if (dice.chance(3)) return null
  if (dice.chance(1)) return dice.pick<Literal>([true, 1.5, 'x', [], new Map(), { symbol: 'nope' }])
  if (isListType(type)) {
    return Array.from({ length: dice.int(0, 3) }, () =>
      hoist(generateArgument(dice, samples, name, type.ofType, hoist), type.ofType),
    )
  }
  if (isEnumType(type)) {
    const symbol = dice.pick(type.getValues()).name
    return dice.chance(5) ? symbol : { symbol }
  }
  if (isInputObjectType(type)) return generateObject(dice, samples, type, hoist)
  if (name === 'first') return dice.chance(90) ? dice.int(1, 6) : dice.pick([0, -1, 1000, 1001])
  if (name === 'skip') return dice.chance(95) ? dice.int(0, 3) : -1
  if (name === 'number' || name === 'number_gte') return dice.int(-1, 10)
  return generateScalar(dice, samples.get(fieldOf(name, samples)) ?? [], type.name)
}

function generateObject(dice: Dice, samples: Samples, type: GraphQLInputObjectType, hoist: Hoist): Literal {
  const fields = Object.values(type.getFields())
  // Every field with `and` and `or` beside it is refused, so either comes alone.
  const groups = fields.filter(({ name }) => name === 'and' || name === 'or')
  const plain = fields.filter((field) => !groups.includes(field))
  const chosen =
    groups.length > 0 && dice.chance(12) ? [dice.pick(groups)] : dice.some(plain, dice.chance(90) ? 1 : 0, 2)
  return new Map(
    chosen.map(({ name, type: given }) => [name, hoist(generateArgument(dice, samples, name, given, hoist), given)]),
  )
}

/** The field that a filter such as `name_not_in` is for. */
function fieldOf(name: string, samples: Samples): string {
  const parts = name.split('_')
  for (let length = parts.length; length > 0; length--) {
    const candidate = parts.slice(0, length).join('_')
    if (samples.has(candidate)) return candidate
  }
  return name
}

function generateScalar(dice: Dice, known: readonly string[], type: string): Literal {
  const text =
    known.length > 0 && dice.chance(85) ? dice.pick(known) : dice.pick(['0', '1', '-3', 'a', '0xff', 'ff', '4.50'])
  switch (type) {
    case 'Boolean':
      return dice.chance(50)
    case 'Int':
      return /^-?\d{1,10}$/.test(text) ? Number(text) : dice.int(-2, 8)
    case 'BigInt':
    case 'BigDecimal':
    case 'Int8':
      return /^-?\d{1,18}$/.test(text) && dice.chance(40) ? BigInt(text) : text
    case 'String':
      return alter(dice, text)
    case 'Bytes':
      return dice.chance(80)
        ? text
        : text
            .replace(/^0x/, dice.pick(['', '0X', '0x']))
            .toUpperCase()
            .replace('X', 'x')
    default:
      return text
  }
}

/** Filters of texts look at parts and letter case too. */
function alter(dice: Dice, text: string): string {
  if (dice.chance(60)) return text
  const start = dice.int(0, Math.max(0, text.length - 1))
  const part = text.slice(start, start + dice.int(1, 4))
  return dice.pick([part, part.toUpperCase(), part.toLowerCase(), `%${part}`, `${part}%`, '_', '%', '\\', `\\${part}`])
}
