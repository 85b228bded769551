import type { Chain } from '../connect-chain.ts'
import type { PlannedCall } from './planned-call.ts'

/**
 * Asks the node what the contract would answer to a call; costs nothing.
 * @throws whatever the call's `explain` makes of a refusal.
 */
export async function simulate({ provider, account }: Chain, call: PlannedCall): Promise<void> {
  const { to, value = 0n, standIn, data, explain } = call
  try {
    await provider.call({ from: account, to, value, data: standIn ?? data })
  } catch (error) {
    throw explain(error)
  }
}
