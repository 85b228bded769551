import { DOCUMENTS, findDocument } from '../graphql/documents.ts'
import type { GraphqlRequest, PassOn } from '../graphql/pass-on.ts'
import type { Turns } from '../turns/turns.ts'
import type { ReadApiSchema } from './api-schema.ts'
import { DocumentsOnlyError, InvalidDocumentError, MethodNotAllowedError } from './errors.ts'
import { readOperation } from './read-document.ts'
import type { AskedQuery } from './read-request.ts'

export type ReadApiOptions = Readonly<{
  passOn: PassOn
  readSchema: ReadApiSchema
  turns: Turns
  /** Whether any query is passed on, or only this gateway's own, by name. */
  documents: 'any' | 'own'
  maxCost: number
}>

/** Who asks, and how. */
export type Asker = Readonly<{ client: string; method: string; signal: AbortSignal }>

/** Answers queries of anybody by the index, with its very words. */
export type ReadApi = (asked: AskedQuery, asker: Asker) => Promise<Buffer>

/** Makes what stands between anybody's queries and the index: they are checked, wait for their turn, and are passed on. */
export function createReadApi({ passOn, readSchema, turns, documents, maxCost }: ReadApiOptions): ReadApi {
  async function check({ asked, operationName, variables }: AskedQuery, method: string): Promise<GraphqlRequest> {
    if ('documentId' in asked) return { query: documentOf(asked.documentId), variables }
    if (documents === 'own') throw new DocumentsOnlyError([...DOCUMENTS.keys()])
    const operation = readOperation(await readSchema(), { query: asked.query, operationName, variables }, maxCost)
    if (operation.type === 'query') return operation
    // GraphQL over HTTP: a GET never executes what may write.
    if (method !== 'POST') throw new MethodNotAllowedError(`a ${operation.type} is not answered by ${method}`)
    throw new InvalidDocumentError(`a ${operation.type} is not answered here, only queries`)
  }

  return async (asked, { client, method, signal }) => {
    const { query, variables } = await check(asked, method)
    return turns.take(client, signal, () => passOn({ query, variables }, signal))
  }
}

function documentOf(id: string): string {
  const found = findDocument(id)
  if (found !== null) return found
  throw new InvalidDocumentError(
    `no document ${JSON.stringify(id.slice(0, 80))}; there are ${[...DOCUMENTS.keys()].join(', ')}`,
  )
}
