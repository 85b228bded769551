import { readBigInt, writeBigInt } from './big-int.ts'
import { type Decimal, normalize } from './decimal.ts'
import { deterministicError } from './handler-error.ts'
import type { Heap } from './heap.ts'
import { TypeId } from './type-id.ts'

// The range of IEEE 754 decimal128.
const MIN_EXPONENT = -6143
const MAX_EXPONENT = 6144

/** Reads a BigDecimal: its digits and the power of ten they are multiplied by. */
export function readDecimal(heap: Heap, pointer: number): Decimal {
  heap.sizeOf(pointer)
  const digits = readBigInt(heap, heap.readU32(pointer))
  const exponent = readBigInt(heap, heap.readU32(pointer + 4))
  if (BigInt.asIntN(32, exponent) !== exponent) throw outOfRange(exponent)
  const value = normalize({ digits, scale: Number(-exponent) })
  if (-value.scale < MIN_EXPONENT || -value.scale > MAX_EXPONENT) throw outOfRange(-value.scale)
  return value
}

export function writeDecimal(heap: Heap, value: Decimal): number {
  const exponent = writeBigInt(heap, BigInt(-value.scale))
  const digits = writeBigInt(heap, value.digits)
  return heap.writeWords(TypeId.BigDecimal, [digits, exponent])
}

function outOfRange(exponent: bigint | number): Error {
  return deterministicError(
    `big decimal exponent \`${exponent}\` is outside the \`${MIN_EXPONENT}\` to \`${MAX_EXPONENT}\` range`,
  )
}
