import { z } from 'zod'
import type { ReadCoreMetadata } from '../core-metadata.ts'
import { type AskOptions, createAsk } from './client.ts'

const CORE_METADATA = `
  query CoreMetadata($id: ID!) {
    coreMetadata(id: $id) {
      name tooLarge summary description descriptionContentType keywords author authorEmail maintainer maintainerEmail
      homePage projectUrls license licenseExpression classifiers requiresDist providesExtra
    }
  }
`

const text = z.string().nullable()
const texts = z.array(z.string())

const answerShape = z.object({
  coreMetadata: z
    .object({
      name: text,
      tooLarge: z.boolean(),
      summary: text,
      description: text,
      descriptionContentType: text,
      keywords: texts,
      author: text,
      authorEmail: text,
      maintainer: text,
      maintainerEmail: text,
      homePage: text,
      projectUrls: texts,
      license: text,
      licenseExpression: text,
      classifiers: texts,
      requiresDist: texts,
      providesExtra: texts,
    })
    .nullable(),
})

/** Reads core metadata from a subgraph's GraphQL API. */
export function graphqlCoreMetadata(options: AskOptions): ReadCoreMetadata {
  const ask = createAsk(options)
  return async (digest, read) =>
    (await ask(answerShape, CORE_METADATA, { id: `0x${digest}` }, read?.signal)).coreMetadata
}
