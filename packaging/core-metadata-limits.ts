// What an index reads of a core metadata file. A larger one is listed, but the index says nothing of it except that it is too
// large, so it is refused before it is published. subgraph/src/message.ts has the same numbers, held together by
// vectors/core-metadata.json; docs/concepts/limits.md says how they were chosen.

/** The largest core metadata file, in bytes: it is one raw IPFS block. */
export const MAX_CORE_METADATA_SIZE = 1024 * 1024

/** The most fields, known or not, each value of a repeated one counted. */
export const MAX_CORE_METADATA_FIELDS = 4096

/** The most values of one field. */
export const MAX_CORE_METADATA_VALUES = 2000

/** The longest value of a field that is one line, in bytes; Description and License keep their lines and may be longer. */
export const MAX_CORE_METADATA_VALUE_SIZE = 2048
