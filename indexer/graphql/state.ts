import type { Subgraph } from './query-context.ts'

/** Names what answers are made from at this moment: as long as it is the same text, the same query has the same answer. */
export function stateOf({ reader, hasIndexingErrors }: Pick<Subgraph, 'reader' | 'hasIndexingErrors'>): string {
  const cursor = reader.cursor()
  return nameState(reader.revision(), cursor !== null && hasIndexingErrors(cursor.number))
}

/** The name of a state, by the store's revision and whether handlers failed. It begins with the revision. */
export function nameState(revision: number, hasErrors: boolean): string {
  return `${revision} ${hasErrors}`
}
