import type Router from '@koa/router'
import { z } from 'zod'
import { DocumentsOnlyError, InvalidDocumentError } from '../errors.ts'
import { checkDocument } from '../graphql/check-document.ts'
import { DOCUMENTS, findDocument } from '../graphql/documents.ts'
import type { GraphqlRequest, PassOn } from '../graphql/pass-on.ts'
import { readBody } from '../http/read-body.ts'
import type { GatewayState } from '../state.ts'

export type GraphqlRouteOptions = Readonly<{
  passOn: PassOn
  /** Whether any query is passed on, or only this gateway's own, by name. */
  documents: 'any' | 'own'
  maxAgeSeconds: number
}>

const MAX_REQUEST_BYTES = 16 * 1024

const variablesShape = z.record(z.string(), z.unknown()).nullish()
const request = z.union([
  z.object({ documentId: z.string(), variables: variablesShape }),
  z.object({ query: z.string(), variables: variablesShape }),
])

/** `/graphql`: the subgraph's own API, for reading, within limits; by GET with documents that this gateway knows. */
export function addGraphqlRoute(
  router: Router<GatewayState>,
  { passOn, documents, maxAgeSeconds }: GraphqlRouteOptions,
): void {
  router.post('/graphql', async (ctx) => {
    const asked = readRequest(await readBody(ctx, MAX_REQUEST_BYTES), documents)
    ctx.body = Buffer.from(await passOn(asked, ctx.state.signal))
    ctx.set('Content-Type', 'application/json')
    ctx.set('Cache-Control', 'no-store')
  })

  router.get('/graphql', async (ctx) => {
    const parameters = ctx.URL.searchParams
    const variables = parseJson(parameters.get('variables') ?? '{}', variablesShape)
    const asked = { query: documentOf(parameters.get('documentId') ?? ''), variables: variables ?? {} }
    ctx.body = Buffer.from(await passOn(asked, ctx.state.signal))
    ctx.set('Content-Type', 'application/json')
    ctx.set('Cache-Control', `public, max-age=${maxAgeSeconds}`)
  })
}

function readRequest(text: string, documents: 'any' | 'own'): GraphqlRequest {
  const asked = parseJson(text, request)
  const variables = asked.variables ?? {}
  if ('documentId' in asked) return { query: documentOf(asked.documentId), variables }
  if (documents === 'own') throw new DocumentsOnlyError([...DOCUMENTS.keys()])
  checkDocument(asked.query)
  return { query: asked.query, variables }
}

function documentOf(id: string): string {
  const found = findDocument(id)
  if (found !== null) return found
  throw new InvalidDocumentError(
    `no document ${JSON.stringify(id.slice(0, 80))}; there are ${[...DOCUMENTS.keys()].join(', ')}`,
  )
}

function parseJson<Shape extends z.ZodType>(text: string, shape: Shape): z.infer<Shape> {
  try {
    return shape.parse(JSON.parse(text))
  } catch (cause) {
    throw new InvalidDocumentError('send JSON with a query or a documentId and, where it has any, its variables', {
      cause,
    })
  }
}
