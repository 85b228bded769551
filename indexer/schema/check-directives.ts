import { type ASTNode, type ConstDirectiveNode, type DocumentNode, Kind, visit } from 'graphql'
import { SchemaError } from './schema.ts'

/** The arguments of the directives that graph-node reads, and of those that GraphQL itself defines. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  entity: ['immutable', 'timeseries', 'skipDuplicates'],
  derivedFrom: ['field'],
  aggregation: ['intervals', 'source'],
  aggregate: ['fn', 'arg', 'cumulative'],
  fulltext: ['name', 'language', 'algorithm', 'include'],
  deprecated: ['reason'],
  specifiedBy: ['url'],
}

/** Where a directive is read; elsewhere it would have no effect. */
const PLACES: Readonly<Record<string, readonly Kind[]>> = {
  entity: [Kind.OBJECT_TYPE_DEFINITION, Kind.INTERFACE_TYPE_DEFINITION],
  derivedFrom: [Kind.FIELD_DEFINITION],
  aggregation: [Kind.OBJECT_TYPE_DEFINITION],
  aggregate: [Kind.FIELD_DEFINITION],
  fulltext: [Kind.OBJECT_TYPE_DEFINITION],
}

/**
 * Refuses directives and arguments that are not known. graph-node passes over them; but one that a later version gives a
 * meaning would make other entities there than here, without a word.
 * @throws {SchemaError}
 */
export function checkDirectives(document: DocumentNode): void {
  visit(document, {
    Directive(node, _key, _parent, _path, ancestors) {
      const owners = ancestors.flatMap((each) => ('kind' in each ? [each] : []))
      checkDirective(node as ConstDirectiveNode, owners)
    },
  })
}

/**
 * Refuses the functions of `@aggregate` that are named without quotes. graph-node's rules pass them, but its reader ends there
 * without an answer, so such a schema cannot be deployed.
 * @throws {SchemaError}
 */
export function checkQuoted(document: DocumentNode): void {
  visit(document, {
    FieldDefinition({ name, directives = [] }) {
      const fn = directives
        .filter((each) => each.name.value === 'aggregate')
        .flatMap((each) => each.arguments ?? [])
        .find((each) => each.name.value === 'fn')?.value
      if (fn?.kind !== Kind.ENUM) return
      throw new SchemaError(`Field ${name.value} names its function without quotes; write \`fn: "${fn.value}"\``)
    },
  })
}

function checkDirective({ name: { value: name }, arguments: given = [] }: ConstDirectiveNode, owners: ASTNode[]): void {
  const where = owners.flatMap((owner) => ('name' in owner && owner.name ? [owner.name.value] : [])).join('.')
  const known = ARGUMENTS[name]
  if (!known) {
    throw new SchemaError(
      `${where} has the directive @${name}, which is not known; remove it, or deploy the build to graph-node if it knows it`,
    )
  }
  const places = PLACES[name]
  if (places && !places.some((place) => place === owners.at(-1)?.kind)) {
    throw new SchemaError(`${where} has the directive @${name}, which has no meaning there; remove it`)
  }
  const other = given.find((each) => !known.includes(each.name.value))
  if (!other) return
  throw new SchemaError(
    `@${name} of ${where} has the argument \`${other.name.value}\`, which is not known: ` +
      `it may have ${known.map((each) => `\`${each}\``).join(', ')}; remove it, or deploy the build to graph-node if it knows it`,
  )
}
