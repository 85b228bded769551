import { type AbiType, renderAbiType } from '../../../abi/abi-type.ts'
import type { EthereumValue } from '../../../abi/ethereum-value.ts'
import type { Dice } from './dice.ts'

const ELEMENTARY: readonly AbiType['type'][] = [
  'address',
  'bool',
  'string',
  'bytes',
  'function',
  'int',
  'uint',
  'fixedBytes',
]
const TEXTS = ['', 'a', 'zażółć 🐍', 'it\'s "quoted"\n', 'x'.repeat(33)]

/** Generates a type of any kind; arrays and tuples nest up to a depth. */
export function generateAbiType(dice: Dice, depth = 2): AbiType {
  if (depth === 0 || dice.chance(65)) return generateElementary(dice)
  switch (dice.pick(['array', 'fixedArray', 'tuple'] as const)) {
    case 'array':
      return { type: 'array', item: generateAbiType(dice, depth - 1) }
    case 'fixedArray':
      return { type: 'fixedArray', item: generateAbiType(dice, depth - 1), length: dice.int(1, 3) }
    case 'tuple':
      return { type: 'tuple', items: Array.from({ length: dice.int(1, 3) }, () => generateAbiType(dice, depth - 1)) }
  }
}

function generateElementary(dice: Dice): AbiType {
  const type = dice.pick(ELEMENTARY)
  switch (type) {
    case 'int':
    case 'uint':
      return { type, bits: dice.chance(30) ? 8 : dice.int(1, 32) * 8 }
    case 'fixedBytes':
      return { type, size: dice.int(1, 32) }
    case 'address':
    case 'bool':
    case 'string':
    case 'bytes':
    case 'function':
      return { type }
    default:
      throw new Error(`${type} is not elementary`)
  }
}

/** Generates a value for a type: in so many percent of its parts one that is too short, too long, out of range or another type's. */
export function generateCallValue(dice: Dice, abiType: AbiType, strayPercent: number): EthereumValue {
  if (dice.chance(strayPercent) && dice.chance(20)) {
    const other = generateAbiType(dice, 1)
    if (renderAbiType(other) !== renderAbiType(abiType)) return generateCallValue(dice, other, 0)
  }
  const items = (types: readonly AbiType[]) => types.map((each) => generateCallValue(dice, each, strayPercent))
  switch (abiType.type) {
    case 'address':
      return { type: 'Address', value: generateBytes(dice, 20) }
    case 'bool':
      return { type: 'Bool', value: dice.chance(50) }
    case 'string':
      return { type: 'String', value: dice.pick(TEXTS) }
    case 'bytes':
      return { type: 'Bytes', value: generateBytes(dice, dice.pick([0, 1, 31, 32, 33])) }
    case 'function':
      return { type: 'Function', value: generateBytes(dice, 24) }
    case 'int':
      return { type: 'Int', value: generateNumber(dice, -(1n << BigInt(abiType.bits - 1)), abiType.bits, strayPercent) }
    case 'uint':
      return { type: 'Uint', value: generateNumber(dice, 0n, abiType.bits, strayPercent) }
    case 'fixedBytes':
      return { type: 'FixedBytes', value: generateBytes(dice, generateSize(dice, abiType.size, strayPercent)) }
    case 'array':
      return { type: 'Array', value: items(Array<AbiType>(dice.int(0, 3)).fill(abiType.item)) }
    case 'fixedArray': {
      const length = dice.chance(strayPercent) ? dice.int(0, 3) : abiType.length
      return { type: 'FixedArray', value: items(Array<AbiType>(length).fill(abiType.item)) }
    }
    case 'tuple': {
      const types = dice.chance(strayPercent) ? dice.some(abiType.items, 0, 3) : abiType.items
      return { type: 'Tuple', value: items(types) }
    }
    default:
      return abiType satisfies never
  }
}

/** A number at an end of the range, near 0, or just beyond the range. */
function generateNumber(dice: Dice, min: bigint, bits: number, strayPercent: number): bigint {
  const max = min + (1n << BigInt(bits)) - 1n
  if (dice.chance(strayPercent)) return dice.pick([min - 1n, max + 1n, max + 45n, -(2n ** 256n), 2n ** 256n])
  return dice.pick([min, max, 0n, 1n, max - 1n, min + 1n, max / 3n, min / 3n])
}

/** Often shorter than the type, which is taken; now and then of no bytes, or longer. */
function generateSize(dice: Dice, size: number, strayPercent: number): number {
  if (dice.chance(strayPercent)) return dice.pick([0, size + 1, 33, 40])
  return dice.chance(50) ? dice.int(1, size) : size
}

function generateBytes(dice: Dice, size: number): Uint8Array {
  return Uint8Array.from({ length: size }, () => dice.int(0, 255))
}
