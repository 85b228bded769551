import { setTimeout as sleep } from 'node:timers/promises'
import type { Provider } from 'ethers'
import type { Chain } from '../connect-chain.ts'
import { ChainUnavailableError, TransactionPendingError } from '../errors.ts'
import { abortable } from './abortable.ts'
import { GO_ON } from './sent-text.ts'

/** How long to wait, and what ends it. */
export type LookOptions = Readonly<{ timeoutMs: number; signal: AbortSignal }>

/** So often in a row a node may not answer, or not know what it took: others of the same name may know. */
export const PATIENT_LOOKS = 5

const LOOK_EVERY_MS = 1_000

/** How long to let a node be between two questions about the same: what its provider is set to. */
export function lookEveryMs(provider: Provider): number {
  return Number(Object(provider).pollingInterval) || LOOK_EVERY_MS
}

/** Looks again and again until `look` says that it is done. A node that does not answer for a while is borne. */
export async function lookUntil(
  { provider }: Pick<Chain, 'provider'>,
  { timeoutMs, signal, about }: LookOptions & Readonly<{ about: () => string }>,
  look: () => Promise<boolean>,
): Promise<void> {
  const end = performance.now() + timeoutMs
  const everyMs = lookEveryMs(provider)
  for (let failures = 0; ; ) {
    try {
      if (await abortable(look(), signal)) return
      failures = 0
    } catch (cause) {
      if (signal.aborted) throw pending(about(), cause)
      failures += 1
      if (failures >= PATIENT_LOOKS) {
        throw new ChainUnavailableError(
          `the chain's node does not answer any more; in no block yet: ${about()}; it may still come into one; ${GO_ON}`,
          { cause },
        )
      }
    }
    if (performance.now() >= end) throw pending(about())
    await sleep(everyMs * 2 ** failures, undefined, { signal }).catch((cause) => {
      throw pending(about(), cause)
    })
  }
}

function pending(what: string, cause?: unknown): TransactionPendingError {
  return new TransactionPendingError(
    `in no block yet: ${what}; it may still come into one; ${GO_ON}; --speed-up offers a higher fee`,
    { cause },
  )
}
