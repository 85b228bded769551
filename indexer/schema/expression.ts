/** An expression over the fields of a timeseries, as `@aggregate(arg: ...)` has it; the words are SQL's. */
export type Expression =
  | Readonly<{ type: 'field'; name: string }>
  | Readonly<{ type: 'number' | 'text'; value: string }>
  | Readonly<{ type: 'constant'; value: boolean | null }>
  | Readonly<{ type: 'unary'; operator: '-' | '+' | 'not'; operand: Expression }>
  | Readonly<{ type: 'binary'; operator: BinaryOperator; left: Expression; right: Expression }>
  | Readonly<{ type: 'is'; negated: boolean; value: boolean | null; operand: Expression }>
  | Readonly<{ type: 'distinct'; negated: boolean; left: Expression; right: Expression }>
  | Readonly<{ type: 'call'; name: FunctionName; arguments: readonly Expression[] }>
  | Readonly<{
      type: 'case'
      /** What the conditions are compared with; null where each is one of its own. */
      operand: Expression | null
      branches: readonly Readonly<{ condition: Expression; result: Expression }>[]
      otherwise: Expression | null
    }>

export type BinaryOperator = 'and' | 'or' | Comparison | '+' | '-' | '*' | '/' | '%'
export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>='

export const FUNCTIONS = [
  'abs',
  'ceil',
  'ceiling',
  'coalesce',
  'div',
  'floor',
  'gcd',
  'greatest',
  'lcm',
  'least',
  'mod',
  'nullif',
  'sign',
] as const

export type FunctionName = (typeof FUNCTIONS)[number]

/** The fields that an expression reads, each once. */
export function fieldsOf(expression: Expression): string[] {
  return [...new Set(collectFields(expression))]
}

function collectFields(expression: Expression): string[] {
  switch (expression.type) {
    case 'field':
      return [expression.name]
    case 'number':
    case 'text':
    case 'constant':
      return []
    case 'unary':
    case 'is':
      return collectFields(expression.operand)
    case 'binary':
    case 'distinct':
      return [...collectFields(expression.left), ...collectFields(expression.right)]
    case 'call':
      return expression.arguments.flatMap(collectFields)
    case 'case': {
      const inner = expression.branches.flatMap(({ condition, result }) => [condition, result])
      const outer = [expression.operand, expression.otherwise].filter((each) => each !== null)
      return [...outer, ...inner].flatMap(collectFields)
    }
    default:
      return expression satisfies never
  }
}
