/** A kind of query that grows with a number, as somebody would write it who wants it to be costly. */
export type CostlyShape = Readonly<{
  name: string
  query: (size: number) => string
  variables?: (size: number) => Readonly<Record<string, unknown>>
}>

const times = (count: number, text: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => text(at)).join(' ')

const FILE = `id filename version size digest cid metadataDigest metadataCid requiresPython yanked yankReason publishedAt
  blockNumber transactionHash recordHash`
const METADATA = `id metadataVersion name version summary keywords author authorEmail maintainer maintainerEmail homePage
  projectUrls license licenseExpression classifiers requiresPython requiresDist providesExtra`

const filtered = (where: (at: number) => object): Pick<CostlyShape, 'query' | 'variables'> => ({
  query: () => 'query($where: File_filter) { files(first: 1, where: $where) { id } }',
  variables: (size) => ({ where: { or: Array.from({ length: size }, (_, at) => where(at)) } }),
})

export const COSTLY_SHAPES: readonly CostlyShape[] = [
  { name: 'many lists of ids', query: (size) => `{ ${times(size, (at) => `a${at}: files(first: 1000) { id }`)} }` },
  {
    name: 'many lists of all fields',
    query: (size) => `{ ${times(size, (at) => `a${at}: files(first: 1000) { ${FILE} }`)} }`,
  },
  {
    name: 'a list within a list',
    query: (size) => `{ files(first: 1000) { release { files(first: ${size}) { id } } } }`,
  },
  {
    name: 'a list within a list, all fields',
    query: (size) => `{ files(first: 1000) { release { files(first: ${size}) { ${FILE} } } } }`,
  },
  {
    name: 'what lists refer to',
    query: (size) =>
      `{ ${times(size, (at) => `a${at}: files(first: 1000) { publisher { id } release { id } project { id } coreMetadata { id } }`)} }`,
  },
  {
    name: 'core metadata',
    query: (size) => `{ ${times(size, (at) => `a${at}: files(first: 1000) { coreMetadata { ${METADATA} } }`)} }`,
  },
  {
    name: 'one field over and over',
    query: (size) => `{ files(first: 1000) { ${times(size, (at) => `a${at}: filename`)} } }`,
  },
  {
    name: 'descriptions',
    query: (size) => `{ coreMetadata_collection(first: 1000) { ${times(size, (at) => `a${at}: description`)} } }`,
  },
  { name: 'filters of texts', ...filtered((at) => ({ filename_contains: `z${at}` })) },
  { name: 'filters of texts in any case', ...filtered((at) => ({ filename_contains_nocase: `z${at}` })) },
  {
    name: 'filters by what is referred to',
    ...filtered((at) => ({ coreMetadata_: { summary_contains_nocase: `z${at}` } })),
  },
  {
    name: 'filters by long texts that are referred to',
    ...filtered((at) => ({ coreMetadata_: { description_contains_nocase: `z${at}` } })),
  },
  {
    name: 'lists of values',
    ...filtered((at) => ({ filename_in: Array.from({ length: 100 }, (_, of) => `${at}z${of}`) })),
  },
  {
    name: 'orders',
    query: (size) =>
      `{ ${times(size, (at) => `a${at}: files(first: 1, orderBy: transactionHash, orderDirection: desc) { id }`)} }`,
  },
  {
    name: 'orders by what is referred to',
    query: (size) => `{ ${times(size, (at) => `a${at}: files(first: 1, orderBy: coreMetadata__summary) { id }`)} }`,
  },
  {
    name: 'rows that are skipped',
    query: (size) => `{ ${times(size, (at) => `a${at}: files(first: 1, skip: 9000) { id }`)} }`,
  },
  {
    name: 'filters within lists',
    query: (size) =>
      `{ projects { ${times(size, (at) => `a${at}: files(first: 1, where: { filename_contains: "z${at}" }, orderBy: transactionHash) { id }`)} } }`,
  },
  {
    name: 'introspection',
    query: (size) =>
      `{ ${times(size, (at) => `a${at}: __type(name: "File_filter") { inputFields { name type { name } } }`)} }`,
  },
  {
    name: 'all types',
    query: (size) =>
      `{ ${times(size, (at) => `a${at}: __schema { types { fields { args { name } } inputFields { name } } }`)} }`,
  },
]

/** The largest size that a limit allows, by halves; sizes cost more the larger they are. */
export function largestAllowed(isAllowed: (size: number) => boolean, most: number): number {
  let [allowed, refused] = [0, most + 1]
  while (refused - allowed > 1) {
    const size = Math.floor((allowed + refused) / 2)
    if (isAllowed(size)) allowed = size
    else refused = size
  }
  return allowed
}
