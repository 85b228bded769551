import type { Chain } from '../connect-chain.ts'
import { lookUntil } from './look-until.ts'
import type { PlannedCall } from './planned-call.ts'
import type { RecordOptions } from './record-options.ts'

/**
 * Whether the contract would still take a call. Where it would refuse it for what others have pending, that is waited for: it
 * may be the very same, and whoever comes second pays for nothing.
 */
export async function isStillFree(chain: Chain, call: PlannedCall, options: RecordOptions): Promise<boolean> {
  if (!(await takesNow(chain, call))) return false
  // It waits for an earlier call of the same plan.
  if (call.standIn !== undefined || (await takes(chain, call, 'pending'))) return true
  const what = `what others have pending for ${call.title}`
  options.onProgress({ type: 'waiting', what })
  await lookUntil(
    chain,
    { ...options, about: () => what },
    async () => !(await takesNow(chain, call)) || (await takes(chain, call, 'pending')),
  )
  return takesNow(chain, call)
}

async function takesNow(chain: Chain, call: PlannedCall): Promise<boolean> {
  if (await takes(chain, call, 'latest')) return true
  return call.standIn !== undefined && takes(chain, { ...call, data: call.standIn }, 'latest')
}

async function takes(
  { provider, account }: Chain,
  { to, data, value = 0n }: PlannedCall,
  blockTag: 'latest' | 'pending',
): Promise<boolean> {
  try {
    await provider.call({ from: account, to, value, data, blockTag })
    return true
  } catch (error) {
    if (Object(error).code === 'CALL_EXCEPTION') return false
    // Not every node tells of what is pending.
    if (blockTag === 'pending') return true
    throw error
  }
}
