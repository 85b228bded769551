import type { Value } from '../../entity/value.ts'
import type { BinaryOperator, Comparison, Expression, FunctionName } from '../../schema/expression.ts'
import {
  ArithmeticError,
  add,
  commonDivisor,
  compare,
  type Decimal,
  divide,
  divideWhole,
  integer,
  multiply,
  negate,
  parseDecimal,
  remainder,
  toInteger,
} from './decimal.ts'

/** A value as SQL sees it. */
export type Scalar = Decimal | string | boolean | Uint8Array | null

/** The value of an expression over the fields of a point, with SQL's rules for null. */
export function evaluate(expression: Expression, field: (name: string) => Scalar): Scalar {
  const value = (inner: Expression) => evaluate(inner, field)
  switch (expression.type) {
    case 'field':
      return field(expression.name)
    case 'text':
      return expression.value
    case 'constant':
      return expression.value
    case 'number':
      return literal(expression.value)
    case 'unary':
      return unary(expression.operator, value(expression.operand))
    case 'binary':
      return binary(expression.operator, value(expression.left), value(expression.right))
    case 'is':
      return (value(expression.operand) === expression.value) !== expression.negated
    case 'distinct':
      return areSame(value(expression.left), value(expression.right)) === expression.negated
    case 'call':
      return call(expression.name, expression.arguments.map(value))
    case 'case': {
      const operand = expression.operand === null ? true : value(expression.operand)
      const branch = expression.branches.find(({ condition }) => binary('=', operand, value(condition)) === true)
      const chosen = branch?.result ?? expression.otherwise
      return chosen === null ? null : value(chosen)
    }
    default:
      return expression satisfies never
  }
}

/** A stored value as SQL sees it. */
export function toScalar(value: Value | undefined): Scalar {
  if (value === undefined) return null
  switch (value.type) {
    case 'Int':
      return integer(BigInt(value.value), 32)
    case 'Int8':
    case 'Timestamp':
      return integer(value.value, 64)
    case 'BigInt':
      return { digits: value.value, scale: 0, bits: null }
    case 'BigDecimal':
      return parseDecimal(value.value)
    case 'Null':
    case 'List':
      return null
    default:
      return value.value
  }
}

/** The smaller or greater of two; null counts as neither. */
export function pickByOrder(a: Scalar, b: Scalar, wanted: '<' | '>'): Scalar {
  if (a === null || b === null) return a ?? b
  return binary(wanted, b, a) === true ? b : a
}

function literal(text: string): Decimal {
  const value = parseDecimal(text)
  if (/\D/.test(text) || BigInt.asIntN(64, value.digits) !== value.digits) return value
  return integer(value.digits, BigInt.asIntN(32, value.digits) === value.digits ? 32 : 64)
}

function unary(operator: '-' | '+' | 'not', operand: Scalar): Scalar {
  if (operand === null) return null
  if (operator === 'not') return !truth(operand)
  return operator === '-' ? negate(number(operand)) : number(operand)
}

function binary(operator: BinaryOperator, left: Scalar, right: Scalar): Scalar {
  if (operator === 'and' || operator === 'or') return logic(operator, left, right)
  if (left === null || right === null) return null
  switch (operator) {
    case '+':
      return add(number(left), number(right))
    case '-':
      return add(number(left), negate(number(right)))
    case '*':
      return multiply(number(left), number(right))
    case '/':
      return divide(number(left), number(right))
    case '%':
      return remainder(number(left), number(right))
    default:
      return holds(operator, order(left, right))
  }
}

/** One side may decide alone, whatever the other is. */
function logic(operator: 'and' | 'or', left: Scalar, right: Scalar): Scalar {
  const decisive = operator === 'or'
  const sides = [left, right].map((side) => (side === null ? null : truth(side)))
  if (sides.includes(decisive)) return decisive
  return sides.includes(null) ? null : !decisive
}

function holds(comparison: Comparison, order: number): boolean {
  switch (comparison) {
    case '=':
      return order === 0
    case '!=':
      return order !== 0
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '>':
      return order > 0
    case '>=':
      return order >= 0
    default:
      return comparison satisfies never
  }
}

function order(left: Exclude<Scalar, null>, right: Exclude<Scalar, null>): number {
  if (isDecimal(left) && isDecimal(right)) return compare(left, right)
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right)
  if (isDecimal(left) || isDecimal(right) || typeof left !== typeof right) throw mismatch()
  return Buffer.compare(Buffer.from(left as string), Buffer.from(right as string))
}

function areSame(left: Scalar, right: Scalar): boolean {
  if (left === null || right === null) return left === right
  return order(left, right) === 0
}

function call(name: FunctionName, values: readonly Scalar[]): Scalar {
  const [first = null, second = null] = values
  switch (name) {
    case 'coalesce':
      return values.find((value) => value !== null) ?? null
    case 'nullif':
      return areSame(first, second) ? null : first
    case 'greatest':
      return values.reduce((a, b) => pickByOrder(a, b, '>'), null)
    case 'least':
      return values.reduce((a, b) => pickByOrder(a, b, '<'), null)
    default:
      return values.includes(null) ? null : arithmetic(name, number(first), second === null ? null : number(second))
  }
}

type Arithmetic = Exclude<FunctionName, 'coalesce' | 'nullif' | 'greatest' | 'least'>

function arithmetic(name: Arithmetic, a: Decimal, b: Decimal | null): Decimal {
  const whole = (way: 'down' | 'up'): Decimal => ({ digits: toInteger(a, way), scale: 0, bits: null })
  switch (name) {
    case 'abs':
      return a.digits < 0n ? negate(a) : a
    case 'sign':
      return { digits: BigInt(compare(a, ZERO)), scale: 0, bits: null }
    case 'ceil':
    case 'ceiling':
      return whole('up')
    case 'floor':
      return whole('down')
    default:
      return withTwo(name, a, b)
  }
}

const ZERO: Decimal = { digits: 0n, scale: 0, bits: null }

function withTwo(name: 'div' | 'mod' | 'gcd' | 'lcm', a: Decimal, b: Decimal | null): Decimal {
  if (b === null) throw new ArithmeticError(`${name} needs two numbers`)
  switch (name) {
    case 'div':
      return divideWhole(a, b)
    case 'mod':
      return remainder(a, b)
    case 'gcd':
      return commonDivisor(a, b)
    case 'lcm': {
      if (a.digits === 0n || b.digits === 0n) return multiply(a, b)
      const multiple = multiply(a, divideWhole(b, commonDivisor(a, b)))
      return multiple.digits < 0n ? negate(multiple) : multiple
    }
    default:
      return name satisfies never
  }
}

function isDecimal(value: Scalar): value is Decimal {
  return typeof value === 'object' && value !== null && 'digits' in value
}

function number(value: Scalar): Decimal {
  if (isDecimal(value)) return value
  throw mismatch()
}

function truth(value: Scalar): boolean {
  if (typeof value === 'boolean') return value
  throw mismatch()
}

function mismatch(): ArithmeticError {
  return new ArithmeticError('an expression of an aggregate puts values together whose types do not go together')
}
