import { type GraphQLSchema, parse } from 'graphql'
import { buildIntrospectableSchema } from '../graphql/introspectable-schema.ts'

/** The schema by which is asked how indexing is; its names are those of graph-node's index node. */
export function createStatusSchema(): GraphQLSchema {
  return buildIntrospectableSchema({
    document: parse(STATUS_TYPES, { noLocation: true }),
    hiddenDirectives: ['skip', 'include', 'deprecated', 'specifiedBy', 'oneOf'],
  })
}

const STATUS_TYPES = `
scalar BigInt
scalar Bytes
"An object of JSON as it is."
scalar JSONObject
"A day as in RFC 3339: YYYY-MM-DD."
scalar Date

type Query {
  indexingStatusForCurrentVersion(subgraphName: String!): SubgraphIndexingStatus
  indexingStatusForPendingVersion(subgraphName: String!): SubgraphIndexingStatus
  indexingStatusesForSubgraphName(subgraphName: String!): [SubgraphIndexingStatus!]!
  "Those of the deployments with these ids, or of all."
  indexingStatuses(subgraphs: [String!]): [SubgraphIndexingStatus!]!
  "Always null: this indexer makes no proofs."
  proofOfIndexing(subgraph: String!, blockNumber: Int!, blockHash: Bytes!, indexer: Bytes): Bytes
  "An error where a proof is asked for: this indexer makes none."
  publicProofsOfIndexing(requests: [PublicProofOfIndexingRequest!]!): [PublicProofOfIndexingResult!]!
  subgraphFeatures(subgraphId: String!): SubgraphFeatures!
  entityChangesInBlock(subgraphId: String!, blockNumber: Int!): EntityChanges!
  "What is kept of a block: number, hash, parentHash and timestamp."
  blockData(network: String!, blockHash: Bytes!): JSONObject
  blockHashFromNumber(network: String!, blockNumber: Int!): Bytes
  version: Version!
  cachedEthereumCalls(network: String!, blockHash: Bytes!): [CachedEthereumCall!]
  apiVersions(subgraphId: String!): [ApiVersion!]!
}

type Version {
  version: String!
  commit: String!
}

"How the indexing of a subgraph's deployment is."
type SubgraphIndexingStatus {
  subgraph: String!
  "Whether it was ever at the head of the chain."
  synced: Boolean!
  health: Health!
  "Why it does not go on."
  fatalError: SubgraphError
  "What handlers failed on and it went on."
  nonFatalErrors: [SubgraphError!]!
  chains: [ChainIndexingStatus!]!
  entityCount: BigInt!
  node: String
  paused: Boolean
  "For how many blocks back the state can be asked for."
  historyBlocks: Int!
  subgraphSize: SubgraphSize!
}

interface ChainIndexingStatus {
  network: String!
  chainHeadBlock: Block
  earliestBlock: EarliestBlock
  latestBlock: Block
  lastHealthyBlock: Block
}

type EthereumIndexingStatus implements ChainIndexingStatus {
  network: String!
  chainHeadBlock: Block
  earliestBlock: EarliestBlock
  latestBlock: Block
  lastHealthyBlock: Block
}

type EntityChanges {
  updates: [EntityTypeUpdates!]!
  deletions: [EntityTypeDeletions!]!
}

type EntityTypeUpdates {
  type: String!
  entities: [JSONObject!]!
}

type EntityTypeDeletions {
  type: String!
  entities: [ID!]!
}

type Block {
  hash: Bytes!
  number: BigInt!
}

type EarliestBlock {
  "Always 0x0."
  hash: Bytes!
  number: BigInt!
}

type SubgraphError {
  message: String!
  block: Block
  handler: String
  "Whether it fails each time it is tried."
  deterministic: Boolean!
}

enum Health {
  healthy
  "It goes on, and handlers failed."
  unhealthy
  "It does not go on."
  failed
}

type CachedEthereumCall {
  idHash: Bytes!
  block: Block!
  contractAddress: Bytes!
  returnValue: Bytes!
}

type SubgraphFeatures {
  apiVersion: String
  specVersion: String!
  features: [Feature!]!
  dataSources: [String!]!
  handlers: [String!]!
  network: String
}

enum Feature {
  nonFatalErrors
  grafting
  fullTextSearch
  ipfsOnEthereumContracts
  aggregations
  declaredEthCalls
  immutableEntities
  bytesAsIds
}

input BlockInput {
  hash: Bytes!
  number: BigInt!
}

input ProofOfIndexingRequest {
  deployment: String!
  block: BlockInput!
}

input PublicProofOfIndexingRequest {
  deployment: String!
  blockNumber: BigInt!
}

type PartialBlock {
  hash: Bytes
  number: BigInt!
}

type PublicProofOfIndexingResult {
  deployment: String!
  block: PartialBlock!
  proofOfIndexing: Bytes!
}

type ProofOfIndexingResult {
  deployment: String!
  block: Block!
  proofOfIndexing: Bytes
}

type ApiVersion {
  version: String!
}

"Bytes; SQLite keeps indexes in the same file, so all of it counts as tables."
type SubgraphSize {
  "Versions of entities, about."
  rowEstimate: BigInt!
  tableSize: BigInt!
  indexSize: BigInt!
  toastSize: BigInt!
  totalSize: BigInt!
}
`
