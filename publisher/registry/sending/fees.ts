import { formatUnits, type Provider } from 'ethers'
import { FeeTooLowError } from '../errors.ts'

/** What the user fixed of what a transaction pays; the node is asked for the rest. All in wei for each gas. */
export type FeeSettings = Readonly<{
  maxFeePerGas?: bigint | undefined
  maxPriorityFeePerGas?: bigint | undefined
  /** Gas of each transaction; estimated unless told. */
  gasLimit?: bigint | undefined
  /** The nonce of the first transaction; the account's next one unless told. */
  nonce?: number | undefined
}>

/** What a transaction offers for each gas, in wei. Without a priority fee it is one of a chain without EIP-1559. */
export type Fees = Readonly<{
  maxFeePerGas: bigint
  maxPriorityFeePerGas: bigint | null
  /** What it would pay now. */
  likelyFeePerGas: bigint
}>

/**
 * Asks the node what to offer, and takes what the user fixed instead.
 * @throws {FeeTooLowError} FEE_TOO_LOW where the user's fee is below what the newest block took, or the priority fee above it.
 */
export async function readFees(provider: Provider, settings: FeeSettings): Promise<Fees> {
  const [block, data] = await Promise.all([provider.getBlock('latest'), provider.getFeeData()])
  const baseFee = block?.baseFeePerGas ?? null
  if (baseFee === null || data.maxPriorityFeePerGas === null) {
    const gasPrice = settings.maxFeePerGas ?? data.gasPrice ?? 0n
    return { maxFeePerGas: gasPrice, maxPriorityFeePerGas: null, likelyFeePerGas: gasPrice }
  }
  const priority = settings.maxPriorityFeePerGas ?? lesser(data.maxPriorityFeePerGas, settings.maxFeePerGas)
  // The base fee rises by an eighth a block at most (EIP-1559), so this is enough for five full blocks and more.
  const maxFeePerGas = settings.maxFeePerGas ?? baseFee * 2n + priority
  if (maxFeePerGas < baseFee) {
    throw new FeeTooLowError(
      `a fee of at most ${gwei(maxFeePerGas)} gwei is below the ${gwei(baseFee)} gwei that every transaction pays now; raise --max-fee, or wait`,
    )
  }
  if (priority > maxFeePerGas) {
    throw new FeeTooLowError(
      `the priority fee of ${gwei(priority)} gwei is above the whole fee of at most ${gwei(maxFeePerGas)} gwei; raise --max-fee`,
    )
  }
  return { maxFeePerGas, maxPriorityFeePerGas: priority, likelyFeePerGas: lesser(baseFee + priority, maxFeePerGas) }
}

/**
 * Raises fees to what nodes take in place of a transaction that they have: an eighth more than it offered (geth asks for a
 * tenth, others for an eighth), or what is offered now where that is more.
 */
export function raiseFees(
  fees: Fees,
  earlier: Readonly<{ maxFeePerGas: string; maxPriorityFeePerGas: string | null }>,
): Fees {
  const raised = (now: bigint, then: string) => greater(now, (BigInt(then) * 9n) / 8n + 1n)
  const maxFeePerGas = raised(fees.maxFeePerGas, earlier.maxFeePerGas)
  if (fees.maxPriorityFeePerGas === null) return { ...fees, maxFeePerGas, likelyFeePerGas: maxFeePerGas }
  const priority = raised(fees.maxPriorityFeePerGas, earlier.maxPriorityFeePerGas ?? earlier.maxFeePerGas)
  const baseFee = fees.likelyFeePerGas - fees.maxPriorityFeePerGas
  return {
    maxFeePerGas: greater(maxFeePerGas, priority),
    maxPriorityFeePerGas: priority,
    likelyFeePerGas: lesser(baseFee + priority, greater(maxFeePerGas, priority)),
  }
}

function gwei(wei: bigint): string {
  return formatUnits(wei, 'gwei')
}

function lesser(one: bigint, other: bigint | undefined): bigint {
  return other !== undefined && other < one ? other : one
}

function greater(one: bigint, other: bigint): bigint {
  return other > one ? other : one
}
