import type { ContractMappingShape } from './shape.ts'

/**
 * A handler of blocks: once, at the data source's first block; at that block and every so many after it; or where
 * a transaction calls the contract.
 */
export type BlockHandler =
  | Readonly<{ type: 'once' | 'call'; handler: string }>
  | Readonly<{ type: 'every'; interval: bigint; handler: string }>

/** Where a data source looks at blocks. */
type BlockRange = Readonly<{ startBlock: bigint; endBlock: bigint | null; blockHandlers: readonly BlockHandler[] }>

/** The handlers that run at a block. */
export function blockHandlersAt({ startBlock, endBlock, blockHandlers }: BlockRange, number: bigint): BlockHandler[] {
  if (number < startBlock || (endBlock !== null && number > endBlock)) return []
  return blockHandlers.filter((handler) => {
    if (handler.type === 'every') return (number - startBlock) % handler.interval === 0n
    return handler.type === 'call' || number === startBlock
  })
}

/** Reads the block handlers of a data source or template. */
export function readBlockHandlers(shapes: ContractMappingShape['mapping']['blockHandlers']): BlockHandler[] {
  return shapes.map(({ handler, filter }): BlockHandler => {
    if (filter?.kind === 'once' || filter?.kind === 'call') return { type: filter.kind, handler }
    return { type: 'every', interval: filter?.every ?? 1n, handler }
  })
}
