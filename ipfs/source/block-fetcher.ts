import type { LoadBlock } from '../dag/block.ts'
import type { CID } from '../dag/cid.ts'
import { ContentMismatchError, ContentUnavailableError } from '../dag/content-errors.ts'
import { type BlockAnswer, type BlockDeadlines, fetchBlockFrom, type Gateway } from './http-block.ts'
import { safeUrl } from './http-request.ts'

/**
 * Fetches blocks for one file from several gateways: in their order, each once, until one gives the block. The gateway
 * that gave the last block is asked first for the next, so that a slow or lying one costs its delay once.
 */
export function createBlockFetcher(
  gateways: readonly Gateway[],
  deadlines: BlockDeadlines,
  signal: AbortSignal,
): LoadBlock {
  let preferred: Gateway | undefined

  return async function fetchBlock(cid: CID): Promise<Uint8Array> {
    const attempts: Attempt[] = []
    for (const gateway of inOrder(gateways, preferred)) {
      signal.throwIfAborted()
      const answer = await fetchBlockFrom(gateway, cid, deadlines, signal)
      if (answer.type === 'found') {
        preferred = gateway
        return answer.bytes
      }
      attempts.push({ gateway, answer })
    }
    throw failureOf(cid, attempts)
  }
}

type Attempt = Readonly<{ gateway: Gateway; answer: Exclude<BlockAnswer, { type: 'found' }> }>

function inOrder(gateways: readonly Gateway[], first: Gateway | undefined): readonly Gateway[] {
  if (!first) return gateways
  return [first, ...gateways.filter((gateway) => gateway !== first)]
}

function failureOf(cid: CID, attempts: readonly Attempt[]): Error {
  const reasons = attempts.map(({ gateway, answer }) => `${safeUrl(gateway.url)}: ${answer.reason}`).join('; ')
  const types = attempts.map(({ answer }) => answer.type)
  // A gateway that only failed may yet have the right bytes.
  if (types.includes('wrong') && !types.includes('failed')) {
    return new ContentMismatchError(`no gateway has the right bytes of ${cid} (${reasons})`)
  }
  return new ContentUnavailableError(`no gateway gave ${cid}; try again later or add a gateway (${reasons})`)
}
