import type { Quote } from '../registry/sending/quote.ts'
import { etherText, gweiText } from './amount-text.ts'
import type { Invocation } from './command.ts'
import { networkOf } from './networks.ts'
import { confirm } from './prompt.ts'

/**
 * Shows on which chain, from whom and for how much, and asks, unless `--yes` was given.
 * @param question without its end, such as `Publish this`.
 * @throws {NotConfirmedError} NOT_CONFIRMED
 */
export async function confirmSpending(question: string, quote: Quote, invocation: Invocation): Promise<void> {
  const { options, terminal, signal } = invocation
  if (options.yes === true) return
  const { currency } = networkOf(quote.chainId)
  for (const line of quoteLines(quote)) terminal.output.write(`${line}\n`)
  await confirm(terminal, `${question} for at most ${etherText(quote.maxFee, currency)}?`, signal)
}

/** Where, from whom and for how much, for people to read. */
export function quoteLines({ chainId, account, fees, gasLimit, likelyFee, maxFee, dataFee }: Quote): readonly string[] {
  const { name, currency } = networkOf(chainId)
  const data = dataFee === 0n ? '' : `, of it ${etherText(dataFee, currency)} for data on L1`
  return [
    `on ${name} (chain ${chainId}) from ${account}`,
    `now about ${etherText(likelyFee, currency)}: ${gasLimit} gas at ${gweiText(fees.likelyFeePerGas)}${data}`,
    `at most ${etherText(maxFee, currency)}: at ${gweiText(fees.maxFeePerGas)}`,
  ]
}
