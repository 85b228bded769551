import { askWithVariables } from './graphql-reference/ask.ts'
import { PATIENCE_MS } from './patience.ts'

/** Waits until an index has read every core metadata file that its files name: they come from IPFS, when they come. */
export async function untilCoreMetadataIsRead(graphqlUrl: string): Promise<void> {
  const query = '{ files(first: 1000, where: { metadataDigest_not: null }) { filename coreMetadata { id } } }'
  const deadline = performance.now() + PATIENCE_MS
  for (;;) {
    const { data } = await askWithVariables(graphqlUrl, query, {})
    const files = (data?.files ?? []) as readonly { filename: string; coreMetadata: object | null }[]
    const missing = files.filter(({ coreMetadata }) => coreMetadata === null)
    if (files.length > 0 && missing.length === 0) return
    if (performance.now() > deadline)
      throw new Error(`no core metadata yet of ${missing.map(({ filename }) => filename)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
