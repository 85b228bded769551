/** Thrown where the answers to two questions belong to different chains: a reorg happened between them. */
export class ChainMovedError extends Error {
  readonly code = 'CHAIN_MOVED'
}
