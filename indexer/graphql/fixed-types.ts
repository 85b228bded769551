/** What every API schema has besides its entities. Standard scalars are the parser's own. */
export const FIXED_TYPES = `
directive @skip(if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
directive @include(if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
"Makes a type one that is stored."
directive @entity on OBJECT
"The subgraph that a type belongs to."
directive @subgraphId(id: String!) on OBJECT
"Makes a field one that lists the entities that refer to this one."
directive @derivedFrom(field: String!) on FIELD_DEFINITION

scalar BigDecimal
scalar Bytes
scalar BigInt
"8 bytes signed integer"
scalar Int8
"Microseconds since 1970, as a string"
scalar Timestamp

"What is known of the subgraph at a block."
type _Meta_ {
  "The block; without its hash where the query asked for it by number."
  block: _Block_!
  "The deployment's id."
  deployment: String!
  "Whether handlers failed at or before the block."
  hasIndexingErrors: Boolean!
}

type _Block_ {
  hash: Bytes
  number: Int!
  "Seconds since 1970."
  timestamp: Int
  parentHash: Bytes
}

input BlockChangedFilter { number_gte: Int! }

"The block whose state is asked for."
input Block_height {
  hash: Bytes
  number: Int
  "The newest block, if it has at least this number."
  number_gte: Int
}

enum _SubgraphErrorPolicy_ {
  "Data is given also where handlers failed."
  allow
  "Data is left out where handlers failed."
  deny
}

enum OrderDirection { asc desc }
enum Aggregation_interval { hour day }

enum Aggregation_current {
  "Without the bucket that is not yet full."
  exclude
  "With the bucket that is not yet full."
  include
}

enum LogLevel { CRITICAL ERROR WARNING INFO DEBUG }

"A line that a handler logged."
type _Log_ {
  id: String!
  subgraphId: String!
  timestamp: String!
  level: LogLevel!
  text: String!
  arguments: [_LogArgument_!]!
  meta: _LogMeta_!
}

type _LogArgument_ { key: String! value: String! }
type _LogMeta_ { module: String! line: Int! column: Int! }
`

export const QUERY_META_FIELDS = `
  "What is known of the subgraph."
  _meta(block: Block_height): _Meta_
  "The handlers' log; not kept by this indexer."
  _logs(
    level: LogLevel, from: String, to: String, search: String,
    first: Int = 100, skip: Int = 0, orderDirection: OrderDirection = desc
  ): [_Log_!]!`
