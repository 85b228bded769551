import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import type { TrialRequest } from '../trial.ts'
import { generateArgument, type Hoist, type Samples } from './argument.ts'
import type { Dice } from './dice.ts'
import { type Literal, literalJson, literalText } from './literal.ts'

const MAX_DEPTH = 3
const NOT_ASKED = ['_logs', '__schema', '__type']

type Composite = GraphQLObjectType | GraphQLInterfaceType
type Variable = Readonly<{ name: string; type: string; value: Literal; isDefault: boolean }>

/** Generates queries of any shape that the schema allows, and a few that it does not. */
export class QueryGenerator {
  readonly #dice: Dice
  readonly #api: GraphQLSchema
  readonly #samples: Samples
  #variables: Variable[] = []
  #fragments: string[] = []

  constructor(dice: Dice, api: GraphQLSchema, samples: Samples) {
    this.#dice = dice
    this.#api = api
    this.#samples = samples
  }

  next(): TrialRequest {
    this.#variables = []
    this.#fragments = []
    const query = this.#api.getQueryType()
    const fields = Object.values(query?.getFields() ?? {}).filter(({ name }) => !NOT_ASKED.includes(name))
    const count = this.#dice.pick([1, 1, 1, 2, 3])
    const selected = Array.from({ length: count }, () => this.#field(this.#dice.pick(fields), 0))
    const declared = this.#variables.map(declaration).join(', ')
    const head = declared === '' ? '' : `query(${declared}) `
    const text = [`${head}{ ${selected.join(' ')} }`, ...this.#fragments].join(' ')
    const given = this.#variables.filter(({ isDefault }) => !this.#dice.chance(isDefault ? 50 : 5))
    const variables = given.map(({ name, value }) => `${JSON.stringify(name)}:${literalJson(value)}`).join(',')
    return { body: `{"query":${JSON.stringify(text)},"variables":{${variables}}}` }
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const dice = this.#dice
    const alias = dice.chance(8) ? `${dice.pick(['a', 'b', 'id'])}: ` : ''
    const directive = dice.chance(4) ? ` @${dice.pick(['skip', 'include'])}(if: ${dice.chance(50)})` : ''
    const head = `${alias}${field.name}${this.#arguments(field)}${directive}`
    const type = getNamedType(field.type)
    if (isLeafType(type) || !(isObjectType(type) || isInterfaceType(type))) return head
    return `${head} { ${this.#selection(type, depth + 1).join(' ')} }`
  }

  #arguments(field: GraphQLField<unknown, unknown>): string {
    const chosen = field.args.filter(
      (each) =>
        (isNonNullType(each.type) && each.defaultValue === undefined) || this.#dice.chance(CHANCES[each.name] ?? 0),
    )
    const entries = chosen.map((each) => `${each.name}: ${this.#argument(each)}`)
    return entries.length === 0 ? '' : `(${entries.join(', ')})`
  }

  #argument({ name, type }: GraphQLArgument): string {
    if (this.#dice.chance(12)) {
      return literalText(this.#declare(generateArgument(this.#dice, this.#samples, name, type), type))
    }
    const hoist: Hoist = (value, given) =>
      this.#dice.chance(3) && !hasVariable(value) ? this.#declare(value, given) : value
    return literalText(generateArgument(this.#dice, this.#samples, name, type, hoist))
  }

  #declare(value: Literal, type: GraphQLInputType): Literal {
    const variable = { name: `v${this.#variables.length}`, type: String(type), value, isDefault: this.#dice.chance(10) }
    this.#variables.push(variable)
    return { symbol: `$${variable.name}` }
  }

  #selection(type: Composite, depth: number): string[] {
    const dice = this.#dice
    const fields = Object.values(type.getFields())
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)))
    const composites = fields.filter((field) => !leaves.includes(field))
    const parts = dice.some(leaves, 1, 4).map((field) => this.#field(field, depth))
    if (depth < MAX_DEPTH) parts.push(...dice.some(composites, 0, 2).map((field) => this.#field(field, depth)))
    if (dice.chance(15)) parts.push('__typename')
    if (dice.chance(1)) parts.push('nope')
    if (dice.chance(isInterfaceType(type) ? 50 : 8)) parts.push(this.#fragment(type, depth))
    return parts
  }

  #fragment(type: Composite, depth: number): string {
    const on = this.#dice.pick(isInterfaceType(type) ? this.#api.getPossibleTypes(type) : [type])
    const fields = Object.values(on.getFields()).filter((field) => isLeafType(getNamedType(field.type)))
    const selected = this.#dice
      .some(fields, 1, 3)
      .map((field) => this.#field(field, depth))
      .join(' ')
    if (on === type && this.#dice.chance(20)) return `... { ${selected} }`
    const directive = this.#dice.chance(8)
      ? `@${this.#dice.pick(['skip', 'include'])}(if: ${this.#dice.chance(50)}) `
      : ''
    if (this.#dice.chance(60)) return `... on ${on.name} ${directive}{ ${selected} }`
    const name = `F${this.#fragments.length}`
    this.#fragments.push(`fragment ${name} on ${on.name} { ${selected} }`)
    return `...${name}`
  }
}

function declaration({ name, type, value, isDefault }: Variable): string {
  return `$${name}: ${type}${isDefault ? ` = ${literalText(value)}` : ''}`
}

function hasVariable(value: Literal): boolean {
  return literalText(value).includes('$v')
}

/** How often an argument that may be left out is given, in percent. */
const CHANCES: Readonly<Record<string, number>> = {
  where: 60,
  first: 30,
  skip: 12,
  orderBy: 35,
  orderDirection: 30,
  block: 12,
  subgraphError: 4,
}
