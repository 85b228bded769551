import type { Block } from '../chain/block.ts'
import type { Json } from '../graphql/json.ts'
import { QueryError } from '../graphql/query-error.ts'
import type { SelectedField } from '../graphql/selection.ts'
import manifest from '../package.json' with { type: 'json' }
import { entityChanges } from './entity-changes.ts'
import { indexingStatus } from './indexing-status.ts'
import type { StatusSource } from './status-source.ts'

/** graph-node's limit. */
const MAX_PROOFS = 10

/** The value of a field of the status API's `Query`. */
export async function resolveStatus(source: StatusSource, field: SelectedField): Promise<Json> {
  const text = (name: string) => textArgument(field, name)
  switch (field.name) {
    case 'indexingStatuses':
      return isAskedFor(source, field) ? [await indexingStatus(source)] : []
    case 'indexingStatusesForSubgraphName':
      return text('subgraphName') === source.name ? [await indexingStatus(source)] : []
    case 'indexingStatusForCurrentVersion':
      return text('subgraphName') === source.name ? indexingStatus(source) : null
    case 'publicProofsOfIndexing':
      return withoutProofs(field)
    case 'subgraphFeatures':
      checkDeployment(source, text('subgraphId'))
      return source.features
    case 'entityChangesInBlock':
      checkDeployment(source, text('subgraphId'))
      return entityChanges(source.reader.changesIn(numberArgument(field)))
    case 'blockData':
      return blockData(source.reader.blockByHash(hashArgument(field)), source.network === text('network'))
    case 'blockHashFromNumber':
      return source.network === text('network') ? blockHash(source, numberArgument(field)) : null
    case 'cachedEthereumCalls':
      return source.network === text('network') && source.reader.blockByHash(hashArgument(field)) ? [] : null
    case 'version':
      return { version: manifest.version, commit: '' }
    case 'apiVersions':
      return [{ version: '1.0.0' }]
    default:
      // What is left has nothing to tell: versions that wait, and proofs.
      return null
  }
}

/** No list, or an empty one, asks for all. */
function isAskedFor(source: StatusSource, field: SelectedField): boolean {
  const wanted = field.arguments.get('subgraphs')
  if (wanted?.type !== 'List' || wanted.value.length === 0) return true
  return wanted.value.some((each) => each.type === 'String' && each.value === source.deployment)
}

function withoutProofs(field: SelectedField): Json {
  const requests = field.arguments.get('requests')
  if (requests?.type !== 'List') return []
  if (requests.value.length > MAX_PROOFS) throw new QueryError('query is too expensive', { attestable: false })
  return requests.value.map((request) => {
    const [deployment, number] = ['deployment', 'blockNumber'].map((key) => {
      const value = request.type === 'Object' ? request.value.get(key) : undefined
      return value?.type === 'String' ? value.value : ''
    })
    return { deployment: deployment ?? '', block: { hash: null, number: number ?? '' }, proofOfIndexing: null }
  })
}

function checkDeployment({ deployment }: StatusSource, asked: string): void {
  if (asked === deployment) return
  throw new QueryError(`deployment \`${asked}\` does not exist`, { attestable: false })
}

function blockData(block: Block | null, isNetwork: boolean): Json {
  if (block === null || !isNetwork) return null
  const { number, hash, parentHash, timestamp } = block
  return { block: { number: toHex(number), hash, parentHash, timestamp: toHex(timestamp) } }
}

async function blockHash(source: StatusSource, number: bigint): Promise<Json> {
  return (await source.blockHash(number))?.replace(/^0x/, '') ?? null
}

function textArgument(field: SelectedField, name: string): string {
  const value = field.arguments.get(name)
  return value?.type === 'String' ? value.value : ''
}

function numberArgument(field: SelectedField): bigint {
  const value = field.arguments.get('blockNumber')
  return value?.type === 'Int' ? value.value : -1n
}

function hashArgument(field: SelectedField): string {
  return `0x${textArgument(field, 'blockHash').replace(/^0x/, '').toLowerCase()}`
}

function toHex(number: bigint): string {
  return `0x${number.toString(16)}`
}
