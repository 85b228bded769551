import { formatEther, JsonRpcApiProvider } from 'ethers'
import type { Chain } from '../connect-chain.ts'
import { InsufficientFundsError } from '../errors.ts'
import { readDataFees } from './data-fee.ts'
import { type FeeSettings, type Fees, readFees } from './fees.ts'
import { mapSome } from './map-some.ts'
import type { PlannedCall } from './planned-call.ts'
import { simulate } from './simulate.ts'

/** A call with the gas that its transaction may take, and what its data cost beside that, in wei. */
export type QuotedCall = Readonly<{ call: PlannedCall; gasLimit: bigint; dataFee: bigint }>

/** What the calls of a plan cost, in wei. */
export type Quote = Readonly<{
  chainId: bigint
  account: string
  calls: readonly QuotedCall[]
  fees: Fees
  /** The gas of all of them at most. */
  gasLimit: bigint
  /** What the data cost beside the gas; 0 on most chains. */
  dataFee: bigint
  /** What it would cost now. */
  likelyFee: bigint
  /** What it may cost at most, as offered; a rollup's data fee may rise. */
  maxFee: bigint
}>

/** So many questions are with the node at one time. */
const QUESTIONS = 8

/**
 * Simulates each call as the account, and tells what all of them cost.
 * @throws whatever a call's `explain` makes of its refusal.
 * @throws {InsufficientFundsError} INSUFFICIENT_FUNDS
 * @throws {FeeTooLowError} FEE_TOO_LOW
 */
export async function quoteCalls(chain: Chain, calls: readonly PlannedCall[], settings: FeeSettings): Promise<Quote> {
  const [fees, dataFees] = await Promise.all([readFees(chain.provider, settings), readDataFees(chain.provider)])
  const quoted = await mapSome(calls, QUESTIONS, async (call) => ({
    call,
    gasLimit: settings.gasLimit ?? (await gasLimitOf(chain, call)),
    dataFee: await dataFees(call.data),
  }))
  const gasLimit = sum(quoted.map((each) => each.gasLimit))
  const dataFee = sum(quoted.map((each) => each.dataFee))
  const quote = {
    chainId: chain.chainId,
    account: chain.account,
    calls: quoted,
    fees,
    gasLimit,
    dataFee,
    likelyFee: gasLimit * fees.likelyFeePerGas + dataFee,
    maxFee: gasLimit * fees.maxFeePerGas + dataFee,
  }
  // Who only looks pays nothing.
  if (chain.signer !== null) await checkFunds(chain, quote)
  return quote
}

async function gasLimitOf(chain: Chain, call: PlannedCall): Promise<bigint> {
  await simulate(chain, call)
  try {
    const gas = await estimateGas(chain, call)
    // What others record meanwhile can make a call dearer by little; what is not used is not paid.
    return (gas * 11n) / 10n
  } catch (error) {
    throw call.explain(error)
  }
}

async function estimateGas({ provider, account }: Chain, call: PlannedCall): Promise<bigint> {
  const { to, value = 0n, standIn, data } = call
  const request = { from: account, to, value, data: standIn ?? data }
  if (!(provider instanceof JsonRpcApiProvider)) return provider.estimateGas(request)
  // Unless told, some nodes estimate after what is pending, and refuse what is pending itself.
  return BigInt(await provider.send('eth_estimateGas', [provider.getRpcTransaction(request), 'latest']))
}

/** Throws where the account cannot pay for a quote. */
export async function checkFunds(
  { provider, account }: Chain,
  { calls, maxFee }: Pick<Quote, 'calls' | 'maxFee'>,
): Promise<void> {
  const needed = maxFee + sum(calls.map(({ call }) => call.value ?? 0n))
  const balance = await provider.getBalance(account)
  if (balance >= needed) return
  throw new InsufficientFundsError(
    `${account} has ${formatEther(balance)} ETH, and this may cost ${formatEther(needed)}; send it funds`,
  )
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n)
}
