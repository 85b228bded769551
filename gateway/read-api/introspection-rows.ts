import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql'

/** What the objects of a field of introspection are among: all types at once, or one that may be the largest. */
export type Among = 'all' | 'one'

export type IntrospectionRows = Readonly<{
  /** How many objects the field brings for each of its parents, on the average of all or at most. */
  count: (parent: string, field: string, among: Among) => number
  /** What the field's objects are among. */
  within: (field: string, among: Among) => Among
}>

const known = new WeakMap<GraphQLSchema, IntrospectionRows>()

/** Counts what there is to introspect of a schema. */
export function rowsOf(schema: GraphQLSchema): IntrospectionRows {
  const rows = known.get(schema) ?? countRows(schema)
  known.set(schema, rows)
  return rows
}

function countRows(schema: GraphQLSchema): IntrospectionRows {
  const types = Object.values(schema.getTypeMap())
  const composite = types.filter((type) => isObjectType(type) || isInterfaceType(type))
  const fields = composite.map((type) => Object.values(type.getFields()))
  const args = fields.flat().map((field) => field.args.length)
  const inputs = types.filter(isInputObjectType).map((type) => Object.keys(type.getFields()).length)
  const values = types.filter(isEnumType).map((type) => type.getValues().length)
  const interfaces = composite.map((type) => type.getInterfaces().length)
  const implementers = types.filter(isInterfaceType).map((type) => schema.getPossibleTypes(type).length)
  const counts: Readonly<Record<string, Readonly<Record<Among, number>>>> = {
    '__Schema.types': each([types.length], 1),
    '__Schema.directives': each([schema.getDirectives().length], 1),
    '__Type.fields': each(
      fields.map(({ length }) => length),
      types.length,
    ),
    '__Type.inputFields': each(inputs, types.length),
    '__Type.enumValues': each(values, types.length),
    '__Type.interfaces': each(interfaces, types.length),
    '__Type.possibleTypes': each(implementers, types.length),
    '__Field.args': each(args, fields.flat().length),
    '__Directive.args': each([5], 1),
  }
  return {
    count: (parent, field, among) => counts[`${parent}.${field}`]?.[among] ?? 1,
    within: (field, among) => (field === 'types' || (field === 'fields' && among === 'all') ? 'all' : 'one'),
  }
}

/** The average over all owners, and the most that one has. */
function each(numbers: readonly number[], owners: number): Readonly<Record<Among, number>> {
  const total = numbers.reduce((sum, number) => sum + number, 0)
  return { all: total / Math.max(owners, 1), one: Math.max(0, ...numbers) }
}
