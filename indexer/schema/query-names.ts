import { camelCase } from './camel-case.ts'
import { pluralize } from './pluralize.ts'

/** The two names under which a type is queried: one entity by id, and many. */
export function queryNames(typeName: string): Readonly<{ singular: string; plural: string }> {
  const singular = camelCase(typeName)
  const plural = camelCase(pluralize(typeName))
  return { singular, plural: plural === singular ? `${plural}_collection` : plural }
}
