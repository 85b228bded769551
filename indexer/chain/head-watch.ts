import type { Block } from './block.ts'
import type { FailoverClient } from './failover.ts'

export type HeadWatchOptions = Readonly<{
  client: Pick<FailoverClient, 'leaveIfBehind'>
  /** How long a head may stay the newest before other endpoints are asked for theirs. */
  staleAfterMs: number
  now: () => number
}>

/** Sees each head, and says whether the endpoint was left for another since it lags behind. */
export type HeadWatch = (head: Block, cursor: Block | null) => Promise<boolean>

/**
 * Creates a watch over the heads of an endpoint. Other endpoints are asked where one's head is before what is stored already,
 * and where it has not moved for long.
 */
export function createHeadWatch({ client, staleAfterMs, now }: HeadWatchOptions): HeadWatch {
  let newest = ''
  let since = now()
  return async (head, cursor) => {
    const isLower = cursor !== null && head.number < cursor.number
    const isNew = head.hash !== newest
    newest = head.hash
    if (isNew) since = now()
    if (!isLower && now() - since < staleAfterMs) return false
    since = now()
    return await client.leaveIfBehind(head.number)
  }
}
