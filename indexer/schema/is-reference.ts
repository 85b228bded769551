import type { Field } from './schema.ts'

/** Whether a field's values are ids of other entities. */
export function isReference({ type }: Pick<Field, 'type'>): boolean {
  return type.kind === 'entity' || type.kind === 'interface'
}
