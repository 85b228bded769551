import type { Dice } from './dice.ts'

/** A schema, and the versions of graph-node's manifests that its own is of. */
export type SchemaCase = Readonly<{ schema: string; specVersion: string }>

const SPEC_VERSIONS = ['0.0.8', '1.0.0', '1.1.0', '1.3.0']
const ODD_VALUES = ['"true"', '1', '1.5', 'yes', '[true]', '{ a: true }', '""']
const ID_TYPES = ['Bytes!', 'ID!', 'String!', 'Int8!']

/**
 * Generates a schema that asks what graph-node makes of directives: every argument of every directive, given, left out, and of
 * other types. Most have one fault at most.
 */
export function generateSchemaCase(dice: Dice): SchemaCase {
  const specVersion = dice.chance(70) ? '1.3.0' : dice.pick(SPEC_VERSIONS)
  const types = [entityType(dice, 'Thing'), entityType(dice, 'Other'), ...(dice.chance(60) ? aggregation(dice) : [])]
  return { specVersion, schema: types.join('\n\n') }
}

/** In so many percent what is odd, else what is right. */
function odd(dice: Dice, percent: number, right: string, wrong: readonly string[]): string {
  return dice.chance(percent) ? dice.pick(wrong) : right
}

function flag(dice: Dice, name: string): string {
  return dice.chance(45) ? `${name}: ${odd(dice, 8, String(dice.chance(75)), ODD_VALUES)}` : ''
}

function argumentsText(parts: readonly string[]): string {
  const given = parts.filter((part) => part !== '')
  return given.length === 0 ? '' : `(${given.join(', ')})`
}

function entityType(dice: Dice, name: string): string {
  const flags = [flag(dice, 'immutable'), flag(dice, 'skipDuplicates')]
  if (dice.chance(10)) flags.push(flag(dice, 'timeseries'))
  const target = name === 'Thing' ? 'Other' : 'Thing'
  const fields = [`id: ${dice.pick(ID_TYPES)}`, 'name: String', `link: ${target}`, `links: [${target}!]`]
  if (dice.chance(20)) fields.push(odd(dice, 20, 'timestamp: Timestamp!', ['timestamp: Int8!', 'timestamp: BigInt']))
  if (dice.chance(50)) fields.push(`back: [${target}!]! ${derivedFrom(dice)}`)
  return block(`type ${name} @entity${argumentsText(flags)}`, fields)
}

function derivedFrom(dice: Dice): string {
  const field = dice.pick(['"link"', '"link"', '"links"', '"id"'])
  const odds = ['', 'field: "nope"', 'field: "name"', 'field: link', 'field: 1', 'field: ["link"]']
  return `@derivedFrom${argumentsText([odd(dice, 15, `field: ${field}`, odds)])}`
}

/** A timeseries and what sums it up. */
function aggregation(dice: Dice): string[] {
  const timeseries = odd(dice, 4, 'timeseries: true', ['timeseries: false', 'timeseries: "true"'])
  const immutable = odd(dice, 10, '', ['immutable: true', 'immutable: false', 'immutable: 1'])
  const id = odd(dice, 5, 'id: Int8!', ['id: Bytes!', 'id: ID!'])
  const timestamp = odd(dice, 5, 'timestamp: Timestamp!', ['timestamp: Int8!', ''])
  const own = [id, timestamp, 'size: Int!', 'wide: BigInt!', 'name: String!'].filter((field) => field !== '')
  const source = odd(dice, 6, 'source: "Point"', [
    '',
    'source: "Thing"',
    'source: "Nope"',
    'source: Point',
    'source: 1',
  ])
  const intervals = odd(dice, 8, `intervals: ${dice.pick(['["hour"]', '["day", "hour"]'])}`, [
    '',
    'intervals: []',
    'intervals: "hour"',
    'intervals: [hour]',
    'intervals: ["week"]',
    'intervals: [1]',
  ])
  const fields = [odd(dice, 4, 'id: Int8!', ['id: Bytes!']), 'timestamp: Timestamp!', ...dimensions(dice)]
  for (let at = dice.chance(3) ? 0 : dice.int(1, 3); at > 0; at--) fields.push(aggregate(dice, at))
  return [
    block(`type Point @entity${argumentsText([timeseries, immutable])}`, own),
    block(`type Sums @aggregation${argumentsText([intervals, source])}`, fields),
  ]
}

function dimensions(dice: Dice): string[] {
  if (dice.chance(60)) return []
  return [odd(dice, 15, 'name: String!', ['name: Bytes!', 'nope: String!'])]
}

function aggregate(dice: Dice, at: number): string {
  const fn = dice.pick(['sum', 'count', 'min', 'max', 'first', 'last'])
  const name = odd(dice, 6, `fn: ${dice.chance(80) ? `"${fn}"` : fn}`, [
    '',
    'fn: "avg"',
    'fn: 1',
    'fn: true',
    'fn: ["sum"]',
  ])
  const arg = odd(dice, 8, `arg: "${dice.pick(['size', 'wide', 'size + 1'])}"`, [
    '',
    'arg: size',
    'arg: 1',
    'arg: "nope"',
  ])
  const cumulative = odd(dice, 15, '', ['cumulative: true', 'cumulative: false', 'cumulative: "true"', 'cumulative: 1'])
  const type = odd(dice, 8, 'BigInt!', ['Int!', 'String!', 'BigDecimal!', 'Int8!'])
  return `sum${at}: ${type} @aggregate${argumentsText([name, fn === 'count' && dice.chance(70) ? '' : arg, cumulative])}`
}

function block(head: string, fields: readonly string[]): string {
  return `${head} {\n${fields.map((field) => `  ${field}`).join('\n')}\n}`
}
