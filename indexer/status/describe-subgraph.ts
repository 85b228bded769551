import type { Manifest } from '../manifest/manifest.ts'
import type { Schema } from '../schema/schema.ts'
import type { StatusSource } from './status-source.ts'

/** What graph-node says where all blocks are kept. */
const ALL_BLOCKS = 2 ** 31 - 1

/** What the status API tells of a subgraph that does not change. */
export function describeSubgraph(
  { digest, network, features, historyBlocks }: Manifest,
  { entityTypes, aggregations }: Schema,
): Pick<StatusSource, 'deployment' | 'network' | 'features' | 'historyBlocks'> {
  const types = [...entityTypes.values()]
  const ofSchema = [
    aggregations.size > 0 ? 'aggregations' : null,
    types.some(({ immutable }) => immutable) ? 'immutableEntities' : null,
    types.some(({ idType }) => idType === 'Bytes') ? 'bytesAsIds' : null,
  ].filter((feature) => feature !== null)
  return {
    deployment: digest,
    network,
    features: { ...features, features: [...features.features, ...ofSchema] },
    historyBlocks: historyBlocks === null ? ALL_BLOCKS : Number(historyBlocks),
  }
}
