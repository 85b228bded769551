import { EMPTY_LOG_HEAD } from '@dipmp/contracts'
import { z } from 'zod'
import type { RegistryAddress } from '../registry-address.ts'
import type { Block } from '../registry-index.ts'
import { type AskOptions, createAsk } from './client.ts'
import { checkMeta, meta } from './meta.ts'

/** The fold of all records of a registry that the index holds at a block. */
export type IndexedLogHead = Readonly<{ registry: RegistryAddress; block: Block; logHead: string }>

/** @throws IndexUnavailableError (INDEX_UNAVAILABLE) */
export type ReadIndexedLogHead = (registry: RegistryAddress) => Promise<IndexedLogHead>

const LOG_HEAD = `
  query LogHead($id: ID!) {
    _meta { block { number hash } hasIndexingErrors }
    registry(id: $id) { logHead }
  }
`

const hash = z.string().regex(/^0x[0-9a-f]{64}$/)
const answerShape = z.object({
  _meta: meta,
  registry: z.object({ logHead: hash }).nullable(),
})

/** Reads log heads from a subgraph's GraphQL API, each at the index's newest block. */
export function graphqlLogHead(options: AskOptions): ReadIndexedLogHead {
  const ask = createAsk(options)
  return async (registry) => {
    const { _meta, registry: found } = await ask(answerShape, LOG_HEAD, { id: registry })
    return { registry, block: checkMeta(_meta), logHead: found?.logHead ?? EMPTY_LOG_HEAD }
  }
}
