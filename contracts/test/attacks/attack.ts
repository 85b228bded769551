import type { Arena } from './arena.ts'

/** How an attack went: whether it succeeded, and what shows it. */
export type Result = Readonly<{ succeeded: boolean; shown: string }>

/** One attack on both contracts. Each is called on contracts that nobody has called yet. */
export type Attack = Readonly<{
  id: string
  name: string
  onFirst(arena: Arena): Promise<Result>
  onOurs(arena: Arena): Promise<Result>
}>

export const succeeded = (shown: string): Result => ({ succeeded: true, shown })
export const failed = (shown: string): Result => ({ succeeded: false, shown })

/** The attack succeeded where the contract did not refuse it. */
export function unlessRefused({ refusal }: Readonly<{ refusal: string | null }>, shown: string): Result {
  return refusal === null ? succeeded(shown) : failed(`refused: \`${refusal}\``)
}
