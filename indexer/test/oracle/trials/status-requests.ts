import { getIntrospectionQuery } from 'graphql'
import { postStatus, type TrialRequest } from '../trial.ts'

const WHOLE = `subgraph synced health fatalError { block { hash number } handler deterministic }
  nonFatalErrors { message } node paused historyBlocks __typename
  chains {
    __typename network chainHeadBlock { hash number } earliestBlock { hash number } latestBlock { hash number }
    lastHealthyBlock { number } ... on EthereumIndexingStatus { n: network }
  }`

const NO_BLOCK = `0x${'00'.repeat(32)}`

/** What any subgraph can be asked about how its indexing is. */
export const STATUS_REQUESTS: readonly TrialRequest[] = [
  `{ indexingStatuses(subgraphs: ["<deployment>"]) { ${WHOLE} } }`,
  `{ indexingStatusForCurrentVersion(subgraphName: "<name>") { ${WHOLE} } }`,
  `{ indexingStatusesForSubgraphName(subgraphName: "<name>") { ${WHOLE} } }`,
  '{ indexingStatusForPendingVersion(subgraphName: "<name>") { subgraph } }',
  '{ c: indexingStatusForCurrentVersion(subgraphName: "no") { health } s: indexingStatusesForSubgraphName(subgraphName: "no") { health } }',
  '{ indexingStatuses(subgraphs: ["no"]) { subgraph } }',
  '{ subgraphFeatures(subgraphId: "<deployment>") { apiVersion specVersion features dataSources handlers network __typename } }',
  '{ entityChangesInBlock(subgraphId: "no", blockNumber: 1) { updates { type } } }',
  '{ a: blockHashFromNumber(network: "testnet", blockNumber: 1) b: blockHashFromNumber(network: "no", blockNumber: 1) }',
  '{ blockHashFromNumber(network: "testnet", blockNumber: 9999) }',
  `{ blockData(network: "testnet", blockHash: "${NO_BLOCK}") n: blockData(network: "no", blockHash: "${NO_BLOCK}") }`,
  `{ cachedEthereumCalls(network: "testnet", blockHash: "${NO_BLOCK}") { idHash } }`,
  `{ cachedEthereumCalls(network: "no", blockHash: "${NO_BLOCK}") { idHash } }`,
  `{ proofOfIndexing(subgraph: "no", blockNumber: 1, blockHash: "${NO_BLOCK}") }`,
  '{ publicProofsOfIndexing(requests: [{ deployment: "no", blockNumber: "1" }]) { deployment block { number hash } proofOfIndexing } }',
  '{ publicProofsOfIndexing(requests: [{ deployment: "no", blockNumber: "1" }]) { deployment block { number hash } } }',
  '{ publicProofsOfIndexing(requests: []) { deployment } }',
].map((query) => postStatus(query))

/** What shape requests may have, wrong ones too. */
export const STATUS_SHAPES: readonly TrialRequest[] = [
  ...[
    '{ nope }',
    '{ indexingStatuses { nope } }',
    '',
    'mutation { x }',
    'subscription { x }',
    '{ __typename }',
    '{ indexingStatuses }',
    '{ indexingStatuses(subgraphs: ["<deployment>"]) { synced @skip(if: true) health @include(if: true) } __typename }',
    'query($ids: [String!]) { indexingStatuses(subgraphs: $ids) { health } }',
    '{ ...F } fragment F on Query { indexingStatuses(subgraphs: ["<deployment>"]) { ...S } } fragment S on SubgraphIndexingStatus { health }',
    '{ __type(name: "SubgraphSize") { fields { name type { kind ofType { name } } } } }',
  ].map((query) => postStatus(query, { ids: ['<deployment>'] })),
  postStatus(getIntrospectionQuery({ descriptions: false })),
  { to: 'status', body: '{}' },
  { to: 'status', body: '{"query":"{ version { version } }","variables":1}' },
  { to: 'status', method: 'GET' },
  { to: 'status', method: 'GET', path: '?query={version{version}}' },
  { to: 'status', method: 'OPTIONS' },
  { to: 'status', method: 'DELETE' },
]
