import type { Dice } from './dice.ts'

const TYPE_NAMES = [
  'Account',
  'Pool2',
  'ERC20Token',
  'Status',
  'News',
  'TokenURI',
  'Child',
  'Category',
  'V3',
  'Foo_bar',
  'APIKey',
  'Data',
  'Swap',
  'Day',
]
const FIELD_NAMES = [
  'name',
  'amount',
  'isActive',
  'createdAt',
  'tags',
  'x1',
  'someValue',
  'URL',
  'data_2',
  'i8',
  'kindOf',
  'first',
  'order',
  'user',
  'min',
  'block',
  'count',
]
const REFERENCE_NAMES = ['parent', 'owner', 'links', 'peer']
const SCALARS = ['Boolean', 'Int', 'BigInt', 'BigDecimal', 'String', 'Bytes', 'Int8', 'Timestamp', 'ID']
const ID_TYPES = ['ID', 'String', 'Bytes', 'Int8']
const ENUM_VALUES = ['RED', 'Green', 'blue', 'DARK_BLUE', 'x']

type TypeDraft = { name: string; idType: string; flags: string; interface: string | null; fields: string[] }

/** A subgraph's schema: types with fields of all kinds, references, derived fields, an enum, at times an interface. */
export function generateSchemaText(dice: Dice): string {
  const types = dice.some(TYPE_NAMES, 2, 5).map((name): TypeDraft => {
    const idType = dice.pick(ID_TYPES)
    return { name, idType, flags: generateFlags(dice), interface: null, fields: [`id: ${idType}!`] }
  })
  const parts = [`enum Colour { ${dice.some(ENUM_VALUES, 1, 4).join(' ')} }`]
  const common = dice.chance(50) ? addInterface(dice, types) : null
  if (common !== null) parts.push(common)
  for (const type of types) addFields(dice, type)
  for (const type of types) addReferences(dice, type, types, common !== null)
  return [...parts, ...types.map(renderType)].join('\n\n')
}

/** The arguments of `@entity`; some of the immutable types skip their duplicates. */
function generateFlags(dice: Dice): string {
  if (!dice.chance(35)) return dice.pick(['(immutable: false)', '(immutable: false, skipDuplicates: false)', ''])
  return dice.pick([
    '(immutable: true)',
    '(skipDuplicates: true, immutable: true)',
    '(immutable: true, timeseries: false)',
  ])
}

function addInterface(dice: Dice, types: readonly TypeDraft[]): string {
  const idType = dice.pick(ID_TYPES)
  const fields = [`id: ${idType}!`, 'label: String', `weight: ${dice.pick(['Int', 'BigInt', 'BigDecimal!'])}`]
  for (const type of types.slice(0, 2)) {
    Object.assign(type, { idType, interface: 'Named', fields: [...fields] })
  }
  return renderBlock('interface Named', fields)
}

function addFields(dice: Dice, type: TypeDraft): void {
  for (const name of dice.some(FIELD_NAMES, 2, 8)) {
    const scalar = dice.chance(12) ? 'Colour' : dice.pick(SCALARS)
    const base = dice.chance(20) && scalar !== 'ID' ? `[${scalar}!]` : scalar
    type.fields.push(`${name}: ${base}${dice.chance(30) ? '!' : ''}`)
  }
}

/** References of a type, and at times the fields that lead back. */
function addReferences(dice: Dice, type: TypeDraft, types: readonly TypeDraft[], hasInterface: boolean): void {
  for (const [at, name] of dice.some(REFERENCE_NAMES, 0, 3).entries()) {
    if (hasInterface && dice.chance(15)) {
      type.fields.push(`${name}: ${dice.pick(['Named', '[Named!]'])}`)
      continue
    }
    const target = dice.pick(types)
    const shape = dice.pick(['T', 'T', 'T', '[T!]', '[T!]!'])
    type.fields.push(`${name}: ${shape.replace('T', target.name)}`)
    if (!dice.chance(60)) continue
    const derived = dice.chance(80) ? `[${type.name}!]!` : type.name
    target.fields.push(`back${at}Of${type.name}: ${derived} @derivedFrom(field: "${name}")`)
  }
}

function renderType({ name, flags, fields, interface: implemented }: TypeDraft): string {
  const implementing = implemented === null ? '' : ` implements ${implemented}`
  return renderBlock(`type ${name}${implementing} @entity${flags}`, fields)
}

function renderBlock(head: string, fields: readonly string[]): string {
  return `${head} {\n${fields.map((field) => `  ${field}`).join('\n')}\n}`
}
