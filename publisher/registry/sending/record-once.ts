import type { TransactionReceipt } from 'ethers'
import type { Chain } from '../connect-chain.ts'
import { ChainBusyError, RegistryRefusedError } from '../errors.ts'
import { explainOutage } from '../explain-failure.ts'
import { callDigestOf, type PlannedCall } from './planned-call.ts'
import { type Quote, quoteCalls } from './quote.ts'
import type { RecordOptions } from './record-options.ts'
import { sendAll } from './send-all.ts'
import { settlePending } from './settle-pending.ts'
import { simulate } from './simulate.ts'
import { readStanding } from './standing.ts'

/** What is to come into blocks, and what has to happen before. */
export type Recording<Plan> = Readonly<{
  /** Asks the chain what there is to do; asked anew whenever what was pending is settled. Throws where it is refused. */
  plan: () => Promise<Plan>
  /** A transaction for each; none where there is nothing to do. */
  callsOf: (plan: Plan) => readonly PlannedCall[]
  /** Asks before anything is stored or spent, once for each call; what it throws stops it. */
  confirm?: ((plan: Plan, quote: Quote) => Promise<void>) | undefined
  /** What has to be done before anything is sent, such as storing bytes. */
  prepare?: (plan: Plan) => Promise<void>
}>

/** What was recorded: the receipts of the calls of the last plan, in their order. */
export type Recorded<Plan> = Readonly<{ plan: Plan; quote: Quote | null; receipts: readonly TransactionReceipt[] }>

/** What a plan made anew does not change. */
const LASTING = new Set(['CHAIN_UNAVAILABLE', 'INSUFFICIENT_FUNDS', 'FEE_TOO_LOW'])

/** What others do in between can make a plan void; so often it is made anew. */
const ROUNDS = 10

/**
 * Records something once, however often it is called: plans, looks at what the account has pending, simulates each call,
 * asks, writes down what it sends, sends, and waits until it is in blocks. What an earlier run sent for the same calls is
 * waited for and counts as this one's. All transactions of a plan are sent without waiting for the block of each.
 * @throws {TransactionPendingError} TRANSACTION_PENDING
 * @throws {TransactionRevertedError} TRANSACTION_REVERTED
 * @throws {InsufficientFundsError} INSUFFICIENT_FUNDS
 * @throws {FeeTooLowError} FEE_TOO_LOW
 * @throws {ChainUnavailableError} CHAIN_UNAVAILABLE
 * @throws {JournalUnusableError} JOURNAL_UNUSABLE
 * @throws {ChainBusyError} CHAIN_BUSY
 * @example
 * const { yankRelease } = encodeRegistryCalls(registry)
 * const call = { ...yankRelease({ projectId, version, reason }), title: 'demo 1.0', explain }
 * const { receipts } = await recordOnce(chain, { plan: async () => [call], callsOf: (calls) => calls, confirm }, options)
 */
export async function recordOnce<Plan>(
  chain: Chain,
  recording: Recording<Plan>,
  options: RecordOptions,
): Promise<Recorded<Plan>> {
  try {
    return await recordInRounds(chain, recording, options)
  } catch (error) {
    throw explainOutage(error)
  }
}

async function recordInRounds<Plan>(
  chain: Chain,
  { plan: makePlan, callsOf, confirm, prepare }: Recording<Plan>,
  options: RecordOptions,
): Promise<Recorded<Plan>> {
  const receipts = new Map<string, TransactionReceipt>()
  let refused = ''
  const agreed = new Map<string, PlannedCall>()
  for (let round = 1; round <= ROUNDS; round++) {
    options.signal.throwIfAborted()
    const plan = await makePlan()
    const calls = callsOf(plan)
    const digests = calls.map((call) => callDigestOf(call, chain))
    const recorded = () => digests.flatMap((digest) => receipts.get(digest) ?? [])
    if (calls.length === 0) return { plan, quote: null, receipts: [] }
    if (agreed.size > 0 && digests.some((digest) => !agreed.has(digest)))
      throw await explainChange(chain, agreed.values())

    const standing = await readStanding(chain, options.journal)
    if (await settlePending(chain, standing, { ...options, receipts })) {
      if (recorded().length === calls.length) return { plan, quote: null, receipts: recorded() }
      continue
    }
    const quote = await quoteCalls(chain, calls, options.fees).catch((error) => {
      // What was planned may have been recorded since; a plan that stays the same is refused for good.
      if (refused === digests.join() || LASTING.has(String(Object(error).code))) throw error
      return null
    })
    refused = digests.join()
    if (quote === null) continue
    if (agreed.size === 0) {
      await confirm?.(plan, quote)
      await prepare?.(plan)
      for (const call of calls) agreed.set(callDigestOf(call, chain), call)
    }
    if (await sendAll(chain, quote, { ...options, receipts })) return { plan, quote, receipts: recorded() }
  }
  throw new ChainBusyError(
    `${chain.account} sends other transactions all the time, so that nothing of this could be sent in order; end what else sends for it, then run the same command again`,
  )
}

/** What others did means that something else would have to be sent than was agreed to, such as under a name that is another's. */
async function explainChange(chain: Chain, agreed: Iterable<PlannedCall>): Promise<Error> {
  for (const call of agreed) await simulate(chain, call)
  return new RegistryRefusedError(
    'others have recorded something meanwhile, so that there is something else to do than was agreed to; nothing more was sent; run the same command again',
  )
}
