import type { Chain } from '../connect-chain.ts'
import { InvalidNonceError } from '../errors.ts'
import { dispatch } from './dispatch.ts'
import { explainReverted } from './explain-reverted.ts'
import type { JournalEntry } from './journal.ts'
import { callDigestOf } from './planned-call.ts'
import type { Quote, QuotedCall } from './quote.ts'
import type { Receipts, RecordOptions } from './record-options.ts'
import { settle } from './settle.ts'
import { forget } from './settle-pending.ts'
import { readStanding, type Standing } from './standing.ts'
import { isStillFree } from './still-free.ts'

/** So many transactions of one account every node keeps (geth's and reth's account slots); more it may drop. */
const AT_A_TIME = 16

/**
 * Sends a transaction for each call, with nonces one after another, and waits until all are in blocks. False where something
 * else came in between, so that what is left has to be planned anew.
 * @throws {TransactionRevertedError} TRANSACTION_REVERTED
 */
export async function sendAll(
  chain: Chain,
  quote: Quote,
  options: RecordOptions & Readonly<{ receipts: Receipts }>,
): Promise<boolean> {
  const standing = await readStanding(chain, options.journal)
  const { nonce: fixed } = options.fees
  if (fixed === undefined && standing.underway.length + standing.unknown.length > 0) return false
  let nonce = fixed ?? standing.pending
  checkNonce(nonce, standing)
  let open: readonly JournalEntry[] = []
  for (const each of quote.calls) {
    if (open.length >= AT_A_TIME) {
      // Whatever is in blocks by the time that the first of them is makes room.
      if (!(await settled(chain, open.slice(0, 1), options))) return await abandon(chain, open.slice(1), options)
      open = open.slice(1)
    }
    const taken = [...standing.underway, ...standing.lost].find((entry) => entry.nonce === nonce) ?? null
    const entry = await sendOne(chain, { each, nonce, fees: quote.fees, replaces: taken }, options)
    if (entry === null) return await abandon(chain, open, options)
    open = [...open, entry]
    nonce += 1
  }
  return settled(chain, open, options)
}

function checkNonce(nonce: number, { latest, pending }: Standing): void {
  if (nonce < latest)
    throw new InvalidNonceError(`the nonce ${nonce} is used already; the account's next one is ${latest}`)
  if (nonce <= pending) return
  throw new InvalidNonceError(
    `the nonce ${nonce} leaves a gap, so that its transaction would wait for ever; the account's next one is ${pending}`,
  )
}

type Sending = Readonly<{ each: QuotedCall; nonce: number; fees: Quote['fees']; replaces: JournalEntry | null }>

async function sendOne(
  chain: Chain,
  { each: { call, gasLimit }, nonce, fees, replaces }: Sending,
  options: RecordOptions,
): Promise<JournalEntry | null> {
  const { title, to, data, value = 0n } = call
  if (!(await isStillFree(chain, call, options))) return null
  options.onProgress({ type: 'sending', title })
  const { account, chainId } = chain
  const planned = {
    chainId: String(chainId),
    account,
    nonce,
    digest: callDigestOf(call, chain),
    title,
    to,
    data,
    value: String(value),
    gasLimit: String(gasLimit),
    fees,
  }
  try {
    const entry = await dispatch(chain, planned, { ...options, replaces })
    if (entry) options.onProgress({ type: 'sent', title, transactionHash: entry.hashes.at(-1) ?? '' })
    return entry
  } catch (error) {
    // Another transaction of the account took the nonce between the look and the sending.
    if (['NONCE_EXPIRED', 'REPLACEMENT_UNDERPRICED'].includes(String(Object(error).code))) return null
    throw call.explain(error)
  }
}

/** Waits for transactions, and forgets those of which it is known what became of them. False where one has to be sent anew. */
async function settled(
  chain: Chain,
  entries: readonly JournalEntry[],
  options: RecordOptions & Readonly<{ receipts: Receipts }>,
): Promise<boolean> {
  const outcomes = await settle(chain, entries, options)
  await forget(outcomes, options)
  for (const outcome of outcomes) {
    if (outcome.type === 'reverted') throw await explainReverted(chain, outcome)
  }
  return outcomes.every(({ type }) => type === 'recorded')
}

/** Waits for what was sent before something came in between. */
async function abandon(
  chain: Chain,
  open: readonly JournalEntry[],
  options: RecordOptions & Readonly<{ receipts: Receipts }>,
): Promise<false> {
  await settled(chain, open, options)
  return false
}
