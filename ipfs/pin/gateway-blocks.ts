import { createGateway, DEADLINES, fetchBlockFrom } from '../source/http-block.ts'
import { parseServerUrl } from '../source/http-request.ts'
import type { ReadBlock } from './read-back.ts'

/** Reads blocks from a trustless gateway, or answers why there is none. */
export function blocksOfGateway(url: string | undefined): ReadBlock | string {
  if (url === undefined) return 'no gateway of it is named'
  const gateway = createGateway(parseServerUrl(url))
  return (cid, signal) => fetchBlockFrom(gateway, cid, DEADLINES, signal)
}
