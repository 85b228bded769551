type Listed = Readonly<{ file: string; why: string }>

const SCHEMA = "reads names of the subgraph's schema, which is the operator's build"
const FIELD = 'reads a field of core metadata, which has 2048 bytes at most'

/**
 * Expressions that the checker does not call safe and that stay: by their files. Either nothing
 * of a stranger reaches them, or it is short, or the checker is wrong, and then it says why.
 */
export const SUPER_LINEAR: readonly Listed[] = [
  { file: 'contracts/quality/symbolic/main.ts', why: 'reads what our own run of halmos prints' },
  { file: 'ipfs/source/car-ahead.ts', why: 'each `;` has the spaces after it to itself, in one header' },
  {
    file: 'publisher/cli/pins/pin-spec.ts',
    why: "reads the user's own settings, whose parts end with different marks",
  },
  { file: 'publisher/cli/staging-folder.ts', why: "reads the user's own address of an index" },
  { file: 'publisher/staging/fetch-page.ts', why: "reads the user's own address of an index" },
  {
    file: 'publisher/upload-server/read-upload.ts',
    why: 'reads the header of a part, of 8 KiB at most, of who has the token',
  },
  { file: 'indexer/bound-heap.ts', why: "reads the process's own flags; each alternative is a fixed text" },
  { file: 'indexer/chain/calls.ts', why: "reads 500 characters of an endpoint's message at most" },
  { file: 'indexer/chain/contract-state.ts', why: 'fixed texts, one of which is found in one pass' },
  { file: 'indexer/chain/missing-methods.ts', why: "reads 500 characters of an endpoint's message at most" },
  { file: 'indexer/manifest/shape.ts', why: 'hex digits of a fixed number' },
  { file: 'indexer/package/write-types.ts', why: 'reads our own sources, when the package is made' },
  { file: 'indexer/schema/camel-case.ts', why: SCHEMA },
  { file: 'indexer/schema/parse-expression.ts', why: SCHEMA },
  { file: 'indexer/schema/pluralize.ts', why: SCHEMA },
  { file: 'indexer/schema/snake-case.ts', why: SCHEMA },
  { file: 'ipfs/server/multipart.ts', why: 'each `;` has the spaces after it to itself, and a boundary 70 characters' },
  { file: 'ipfs/source/http-request.ts', why: "reads the operator's addresses" },
  { file: 'publisher/distribution/tar/tar-header.ts', why: 'reads a field of 12 bytes at most' },
  { file: 'packaging/version.ts', why: 'reads 1024 characters at most, whose letters and marks tell its parts apart' },
  { file: 'packaging/checks/email-address.ts', why: FIELD },
  { file: 'packaging/checks/field-faults.ts', why: FIELD },
  { file: 'packaging/checks/marker.ts', why: FIELD },
  { file: 'packaging/checks/requirement.ts', why: FIELD },
  { file: 'packaging/checks/restructured-text/inline-fault.ts', why: 'a role has six parts of 30 characters at most' },
  {
    file: 'packaging/checks/restructured-text/structure-fault.ts',
    why: 'begins at the start of a line, and each part of a name with a mark that is in no part',
  },
  { file: 'packaging/checks/url.ts', why: FIELD },
]
