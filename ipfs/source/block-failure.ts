import type { CID } from '../dag/cid.ts'
import { ContentMismatchError, ContentTooLargeError, ContentUnavailableError } from '../dag/content-errors.ts'
import type { Gateway, NoBlock } from './http-block.ts'
import { safeUrl } from './http-request.ts'

/** What it means that none of the gateways gave a block. `answers` has the last answer of each that was asked. */
export function failureOf(
  cid: CID,
  gateways: readonly Gateway[],
  answers: ReadonlyMap<Gateway, NoBlock>,
): ContentMismatchError | ContentTooLargeError | ContentUnavailableError {
  const reasonOf = (gateway: Gateway) => answers.get(gateway)?.reason ?? 'it asked to be left alone for now'
  const reasons = gateways.map((gateway) => `${safeUrl(gateway.url)}: ${reasonOf(gateway)}`).join('; ')
  const types = new Set(gateways.map((gateway) => answers.get(gateway)?.type ?? 'failed'))
  // A gateway that only failed may yet have the right bytes.
  if (!types.has('failed')) {
    if (types.has('wrong')) return new ContentMismatchError(`no gateway has the right bytes of ${cid} (${reasons})`)
    if (types.has('too large')) return new ContentTooLargeError(`no gateway can give ${cid} (${reasons})`)
  }
  return new ContentUnavailableError(`no gateway gave ${cid}; try again later or add a gateway (${reasons})`)
}
