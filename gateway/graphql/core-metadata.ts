import { z } from 'zod'
import type { ReadCoreMetadata } from '../core-metadata.ts'
import { createAsk } from './client.ts'

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
export function graphqlCoreMetadata({
  url,
  timeoutMs,
}: Readonly<{ url: string; timeoutMs: number }>): ReadCoreMetadata {
  const ask = createAsk(url)
  return async (digest, options) => {
    const deadline = AbortSignal.timeout(timeoutMs)
    const signal = options?.signal ? AbortSignal.any([options.signal, deadline]) : deadline
    return (await ask(answerShape, CORE_METADATA, { id: `0x${digest}` }, signal)).coreMetadata
  }
}
