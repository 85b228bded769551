import { ManifestError } from './manifest-error.ts'
import type { ContractMappingShape } from './shape.ts'

/** A handler of blocks: once, at the data source's first block, or at that block and every so many after it. */
export type BlockHandler =
  | Readonly<{ type: 'once'; handler: string }>
  | Readonly<{ type: 'every'; interval: bigint; handler: string }>

/** Where a data source looks at blocks. */
type BlockRange = Readonly<{ startBlock: bigint; endBlock: bigint | null; blockHandlers: readonly BlockHandler[] }>

/** The handlers that run at a block. */
export function blockHandlersAt({ startBlock, endBlock, blockHandlers }: BlockRange, number: bigint): BlockHandler[] {
  if (number < startBlock || (endBlock !== null && number > endBlock)) return []
  return blockHandlers.filter((handler) =>
    handler.type === 'once' ? number === startBlock : (number - startBlock) % handler.interval === 0n,
  )
}

/** Reads the block handlers of a data source or template; `what` is what messages call it. @throws {ManifestError} */
export function readBlockHandlers(
  what: string,
  shapes: ContractMappingShape['mapping']['blockHandlers'],
): BlockHandler[] {
  const handlers = shapes.map(({ handler, filter }): BlockHandler => {
    if (filter?.kind === 'once') return { type: 'once', handler }
    return { type: 'every', interval: filter?.every ?? 1n, handler }
  })
  for (const type of ['once', 'every']) {
    if (handlers.filter((handler) => handler.type === type).length < 2) continue
    throw new ManifestError('MANIFEST_INVALID', `${what} has several block handlers of the same kind`)
  }
  return handlers
}
