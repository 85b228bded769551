import { readDecimal, writeDecimal } from '../big-decimal.ts'
import { add, areEqual, type Decimal, divide, multiply, parseDecimal, renderDecimal, subtract } from '../decimal.ts'
import { deterministicError } from '../handler-error.ts'
import type { HostFunction } from '../host.ts'
import { readString, writeString } from '../strings.ts'

export const bigDecimalFunctions: Readonly<Record<string, HostFunction>> = {
  'bigDecimal.plus': binary(add),
  'bigDecimal.minus': binary(subtract),
  'bigDecimal.times': binary(multiply),
  'bigDecimal.dividedBy': binary((x, y) => {
    if (y.digits !== 0n) return divide(x, y)
    throw deterministicError(`attempted to divide BigDecimal \`${renderDecimal(x)}\` by zero`)
  }),
  'bigDecimal.equals': ({ heap }, x = 0, y = 0) => (areEqual(readDecimal(heap, x), readDecimal(heap, y)) ? 1 : 0),
  'bigDecimal.toString': ({ heap }, x = 0) => writeString(heap, renderDecimal(readDecimal(heap, x))),
  'bigDecimal.fromString': ({ heap }, string = 0) => {
    const text = readString(heap, string)
    const value = parseDecimal(text)
    if (value === null) throw deterministicError(`string  is not a BigDecimal: '${text}'`)
    return writeDecimal(heap, value)
  },
}

function binary(operate: (x: Decimal, y: Decimal) => Decimal): HostFunction {
  return ({ heap }, x = 0, y = 0) => writeDecimal(heap, operate(readDecimal(heap, x), readDecimal(heap, y)))
}
