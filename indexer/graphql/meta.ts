import type { StateBlock } from './block-argument.ts'
import type { Json } from './json.ts'
import type { QueryContext } from './query-context.ts'
import type { SelectedField } from './selection.ts'

/** The answer to a `_meta` field. */
export function completeMeta(context: QueryContext, at: StateBlock, field: SelectedField): Json {
  const { block, number } = at
  return pick(field, '_Meta_', {
    deployment: context.deployment,
    hasIndexingErrors: context.hasIndexingErrors(number),
    block: (inner) =>
      pick(inner, '_Block_', {
        hash: block?.hash ?? null,
        number: Number(number),
        timestamp: block === null ? null : Number(block.timestamp),
        parentHash: block?.parentHash ?? null,
      }),
  })
}

type Source = Readonly<Record<string, Json | ((field: SelectedField) => Json)>>

function pick(field: SelectedField, typeName: string, source: Source): Json {
  const answer: Record<string, Json> = Object.create(null)
  for (const each of field.selection?.get(typeName) ?? []) {
    const value = each.name === '__typename' ? typeName : source[each.name]
    answer[each.key] = typeof value === 'function' ? value(each) : (value ?? null)
  }
  return answer
}
