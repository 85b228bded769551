import { type BinaryOperator, type Expression, FUNCTIONS, type FunctionName } from './expression.ts'

/** An expression that cannot be parsed, or uses what is not offered. */
export class ExpressionError extends Error {
  readonly code = 'INVALID_EXPRESSION'
}

/** Parses an expression of an aggregate. @throws {ExpressionError} */
export function parseExpression(text: string): Expression {
  return new Parser(text).parse()
}

type Token = Readonly<{ kind: 'number' | 'text' | 'name' | 'symbol' | 'end'; value: string }>

const TOKEN =
  /\s*(?:(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)|'((?:[^']|'')*)'|"([^"]+)"|([A-Za-z_]\w*)|(<>|!=|<=|>=|::|[-+*/%^=<>(),]))/y

/** From the loosest to the tightest, as in PostgreSQL. */
const LEVELS: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  ['=', '!=', '<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/', '%'],
]
const NOT_LEVEL = 2

/** Expressions within expressions beyond this are refused, so that none runs out of stack. */
const MAX_DEPTH = 50

class Parser {
  readonly #tokens: readonly Token[]
  readonly #text: string
  #at = 0
  #depth = 0

  constructor(text: string) {
    this.#text = text
    this.#tokens = tokenize(text)
  }

  parse(): Expression {
    const expression = this.#binary(0)
    if (this.#next().kind !== 'end') throw this.#fault(`is not understood at \`${this.#next().value}\``)
    return expression
  }

  #binary(level: number): Expression {
    if (level === 0 && ++this.#depth > MAX_DEPTH) throw this.#fault('is nested too deeply')
    const operators = LEVELS[level]
    if (operators === undefined) return this.#unary()
    if (level === NOT_LEVEL && this.#take('not'))
      return { type: 'unary', operator: 'not', operand: this.#binary(level) }
    let left = this.#binary(level + 1)
    if (level === NOT_LEVEL) left = this.#isTests(left)
    for (;;) {
      const operator = operators.find((each) => this.#take(each) || (each === '!=' && this.#take('<>')))
      if (operator === undefined) break
      left = { type: 'binary', operator: operator as BinaryOperator, left, right: this.#binary(level + 1) }
    }
    if (level === 0) this.#depth -= 1
    return left
  }

  /** `is null` and the like bind more loosely than comparisons' operands do. */
  #isTests(operand: Expression): Expression {
    let tested = operand
    while (this.#take('is')) {
      const negated = this.#take('not')
      if (this.#take('distinct')) {
        this.#expect('from')
        tested = { type: 'distinct', negated, left: tested, right: this.#binary(NOT_LEVEL + 1) }
      } else {
        const word = ['null', 'true', 'false'].find((each) => this.#take(each))
        if (word === undefined)
          throw this.#fault('has an `is` that is not followed by null, true, false or distinct from')
        tested = { type: 'is', negated, value: word === 'null' ? null : word === 'true', operand: tested }
      }
    }
    return tested
  }

  #unary(): Expression {
    for (const operator of ['-', '+'] as const) {
      if (this.#take(operator)) return { type: 'unary', operator, operand: this.#unary() }
    }
    if (this.#take('(')) {
      const inner = this.#binary(0)
      this.#expect(')')
      return inner
    }
    if (this.#take('case')) return this.#case()
    const { kind, value } = this.#next()
    if (kind === 'end' || kind === 'symbol') throw this.#fault(`is not understood at \`${value}\``)
    this.#at += 1
    if (kind !== 'name') return { type: kind, value }
    const word = value.toLowerCase()
    if (word === 'null') return { type: 'constant', value: null }
    if (word === 'true' || word === 'false') return { type: 'constant', value: word === 'true' }
    return this.#take('(') ? this.#call(word) : { type: 'field', name: value }
  }

  #call(word: string): Expression {
    const name = FUNCTIONS.find((each): each is FunctionName => each === word)
    if (name === undefined) throw this.#fault(`calls \`${word}\`, which is not offered`)
    const list: Expression[] = []
    do list.push(this.#binary(0))
    while (this.#take(','))
    this.#expect(')')
    return { type: 'call', name, arguments: list }
  }

  #case(): Expression {
    const operand = this.#is('when') ? null : this.#binary(0)
    const branches: { condition: Expression; result: Expression }[] = []
    while (this.#take('when')) {
      const condition = this.#binary(0)
      this.#expect('then')
      branches.push({ condition, result: this.#binary(0) })
    }
    if (branches.length === 0) throw this.#fault('has a `case` without `when`')
    const otherwise = this.#take('else') ? this.#binary(0) : null
    this.#expect('end')
    return { type: 'case', operand, branches, otherwise }
  }

  #next(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', value: 'end' }
  }

  #is(word: string): boolean {
    const { kind, value } = this.#next()
    return (kind === 'symbol' || kind === 'name') && value.toLowerCase() === word
  }

  #take(word: string): boolean {
    const isNext = this.#is(word)
    if (isNext) this.#at += 1
    return isNext
  }

  #expect(word: string): void {
    if (!this.#take(word)) throw this.#fault(`lacks \`${word}\``)
  }

  #fault(what: string): ExpressionError {
    return new ExpressionError(`the expression \`${this.#text}\` ${what}`)
  }
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  const end = text.trimEnd().length
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < end) {
    const at = TOKEN.lastIndex
    const found = TOKEN.exec(text)
    if (found === null)
      throw new ExpressionError(`the expression \`${text}\` is not understood at \`${text.slice(at)}\``)
    const [, number, string, quoted, name, symbol] = found
    if (number !== undefined) tokens.push({ kind: 'number', value: number })
    else if (string !== undefined) tokens.push({ kind: 'text', value: string.replaceAll("''", "'") })
    else if (quoted !== undefined) tokens.push({ kind: 'name', value: quoted })
    else if (name !== undefined) tokens.push({ kind: 'name', value: name })
    else tokens.push({ kind: 'symbol', value: symbol ?? '' })
  }
  return tokens
}
