import { setTimeout as sleep } from 'node:timers/promises'
import { JsonRpcSigner, keccak256, type TransactionRequest } from 'ethers'
import type { Chain } from '../connect-chain.ts'
import { ChainUnavailableError, NoSignerError, TransactionPendingError } from '../errors.ts'
import { abortable } from './abortable.ts'
import type { Fees } from './fees.ts'
import type { Journal, JournalEntry } from './journal.ts'
import { lookEveryMs } from './look-until.ts'
import { GO_ON, sentText } from './sent-text.ts'

export type DispatchOptions = Readonly<{
  journal: Journal
  signal: AbortSignal
  /** Whether the nonce is taken over from an entry of the journal; else it has to be free there. */
  replaces: JournalEntry | null
}>

/**
 * Signs a transaction, writes it down and sends it, in that order. Null where another run took its nonce first.
 * @throws {ChainUnavailableError} CHAIN_UNAVAILABLE where it is not known whether the node took it.
 * @throws what ethers makes of a refusal by the node; then the journal does not hold it any more.
 */
export async function dispatch(
  chain: Chain,
  planned: Omit<JournalEntry, 'hashes' | 'pid' | 'since' | 'maxFeePerGas' | 'maxPriorityFeePerGas'> &
    Readonly<{ fees: Fees }>,
  { journal, signal, replaces }: DispatchOptions,
): Promise<JournalEntry | null> {
  const { fees, ...what } = planned
  const request = requestOf(chain, planned)
  const raw = chain.signer instanceof JsonRpcSigner ? null : await signed(chain, request)
  // The last moment at which nothing is spent.
  signal.throwIfAborted()
  const entry: JournalEntry = {
    ...what,
    maxFeePerGas: String(fees.maxFeePerGas),
    maxPriorityFeePerGas: fees.maxPriorityFeePerGas === null ? null : String(fees.maxPriorityFeePerGas),
    // An earlier try may come into a block in place of this one.
    hashes: [...(replaces?.hashes ?? []), ...(raw === null ? [] : [keccak256(raw)])],
    pid: process.pid,
    since: replaces?.since ?? new Date().toISOString(),
  }
  if (replaces) await journal.update(entry)
  else if (!(await journal.reserve(entry))) return null
  try {
    return await abortable(send(chain, { entry, request, raw, journal }), signal)
  } catch (error) {
    if (signal.aborted) {
      throw new TransactionPendingError(
        `${sentText([entry])} was just being sent; it may come into a block; ${GO_ON}`,
        { cause: error },
      )
    }
    if (Object(error).code !== 'CHAIN_UNAVAILABLE') await (replaces ? journal.update(replaces) : journal.remove(entry))
    throw error
  }
}

function requestOf(
  { account, chainId }: Chain,
  {
    to,
    data,
    value,
    nonce,
    gasLimit,
    fees,
  }: Readonly<{
    to: string
    data: string
    value: string
    nonce: number
    gasLimit: string
    fees: Fees
  }>,
): TransactionRequest {
  const { maxFeePerGas, maxPriorityFeePerGas } = fees
  const price =
    maxPriorityFeePerGas === null
      ? { type: 0, gasPrice: maxFeePerGas }
      : { type: 2, maxFeePerGas, maxPriorityFeePerGas }
  return { from: account, to, data, value: BigInt(value), nonce, gasLimit: BigInt(gasLimit), chainId, ...price }
}

async function signed({ signer }: Chain, request: TransactionRequest): Promise<string> {
  if (signer === null) throw new NoSignerError()
  return signer.signTransaction(request)
}

const TRIES = 4

async function send(
  chain: Chain,
  {
    entry,
    request,
    raw,
    journal,
  }: Readonly<{
    entry: JournalEntry
    request: TransactionRequest
    raw: string | null
    journal: Journal
  }>,
): Promise<JournalEntry> {
  for (let tries = 1; ; tries++) {
    try {
      if (raw !== null) {
        await chain.provider.broadcastTransaction(raw)
        return entry
      }
      const hash = await sendByNode(chain, request)
      const known = { ...entry, hashes: [...entry.hashes, hash] }
      await journal.update(known)
      return known
    } catch (error) {
      const answer = await answerTo(chain, entry, error)
      if (answer === 'taken') return entry
      if (answer === 'refused') throw error
      if (tries < TRIES) {
        // The same nonce again: however often it is sent, one of them comes into a block at most.
        await sleep((lookEveryMs(chain.provider) * 2 ** tries) / 8)
        continue
      }
      throw new ChainUnavailableError(
        `the connection to the chain's node was lost while ${sentText([entry])} was being sent; it may come into a block; ${GO_ON}`,
        { cause: error },
      )
    }
  }
}

async function sendByNode({ signer }: Chain, request: TransactionRequest): Promise<string> {
  if (signer instanceof JsonRpcSigner) return signer.sendUncheckedTransaction(request)
  throw new NoSignerError()
}

/** What a failed sending means. A node that says no may have said yes to the try before, whose answer was lost. */
async function answerTo(
  { provider }: Chain,
  { hashes }: JournalEntry,
  error: unknown,
): Promise<'taken' | 'refused' | 'lost'> {
  const { code, info, error: inner } = Object(error)
  const said = String(info?.error?.message ?? inner?.message ?? '')
  if (/already known|already imported|known transaction|already exists/i.test(said)) return 'taken'
  const isAnswer = said !== '' || ANSWERS.has(String(code))
  if (!isAnswer) return 'lost'
  const last = hashes.at(-1)
  if (last === undefined) return 'refused'
  // Past its nonce, what became of it is found out as of any other.
  try {
    return (await provider.getTransaction(last)) === null ? 'refused' : 'taken'
  } catch {
    return 'lost'
  }
}

const ANSWERS = new Set([
  'INSUFFICIENT_FUNDS',
  'NONCE_EXPIRED',
  'REPLACEMENT_UNDERPRICED',
  'TRANSACTION_REPLACED',
  'CALL_EXCEPTION',
  'ACTION_REJECTED',
  'UNSUPPORTED_OPERATION',
  'INVALID_ARGUMENT',
])
