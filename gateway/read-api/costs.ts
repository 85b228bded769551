/**
 * What parts of a query cost. One is about a microsecond of the embedded indexer over a registry of 10,000 files, measured by
 * `npm run bench -- read-api`; a larger registry takes longer for what looks at every row, and then the time limit holds.
 */
export const COSTS = {
  /** A value in the answer. */
  value: 1,
  /** An object in the answer: its row is found, read and put in its place. */
  object: 5,
  /** A field that rows are looked for by, once, however many parents they are of. */
  statement: 1000,
  /** A condition in `where`, which is looked at for every row. */
  condition: 500,
  /** A value in the list of a condition. */
  item: 10,
  /** A condition or an order by what a row refers to, which is looked up for every row. */
  reference: 20_000,
  /** How many a list brings that does not say it. */
  firstByDefault: 100,
} as const

/** What an operation may be, besides its cost, which is the operator's choice. */
export const SHAPE = {
  /** The standard introspection query, with all that clients may add to it, has about 350, and 230 fields. */
  tokens: 1000,
  depth: 20,
  fields: 300,
  /** Lists and objects within each other, in a literal as in variables. */
  nesting: 64,
} as const
