import { z } from 'zod'
import { IndexUnavailableError } from '../errors.ts'
import type { Block } from '../registry-index.ts'

/** What an answer's `_meta` says of the block that it is from. */
export const meta = z.object({
  block: z.object({
    number: z.number().int().nonnegative(),
    hash: z.string().regex(/^0x[0-9a-f]{64}$/),
    timestamp: z.number().int().nonnegative().nullish(),
  }),
  hasIndexingErrors: z.boolean(),
})

export type Meta = z.infer<typeof meta>

/** A subgraph that failed stops at a block or skips events: an index with holes is no index. @throws {IndexUnavailableError} */
export function checkWhole({ hasIndexingErrors }: Readonly<{ hasIndexingErrors: boolean }>): void {
  if (hasIndexingErrors) throw new IndexUnavailableError('its subgraph has failed')
}

/** The block that an answer is from. @throws {IndexUnavailableError} */
export function checkMeta(told: Meta): Block {
  checkWhole(told)
  const { block } = told
  return { number: BigInt(block.number), hash: block.hash }
}

/** A block says what time it is, in seconds since 1970; where the index does not tell its time, the clock does. */
export function timeOf({ block }: Meta): number {
  return block.timestamp ?? Math.floor(Date.now() / 1000)
}
