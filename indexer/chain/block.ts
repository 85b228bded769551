/** A block as the indexer keeps it. Hashes are lower-case hex with 0x; the timestamp is in seconds. */
export type Block = Readonly<{ number: bigint; hash: string; parentHash: string; timestamp: bigint }>
