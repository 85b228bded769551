import { parseGuardLogs, readLogs } from '@dipmp/contracts'
import { JsonRpcApiProvider } from 'ethers'
import type { Invocation } from '../command.ts'
import { InvalidConfigError } from '../errors.ts'
import { lookAt } from './look-command.ts'

/**
 * Finds what a guard's log says of a proposal, which its execution has to repeat.
 * @throws {InvalidConfigError} INVALID_CONFIG
 */
export async function findProposal(
  invocation: Invocation,
  guard: string,
  id: string,
): Promise<Readonly<{ number: number; call: string }>> {
  let found: Readonly<{ number: number; call: string }> | null = null
  const looking = { ...invocation, options: { ...invocation.options, registry: guard } }
  await lookAt(looking, async (_, { provider }) => {
    if (!(provider instanceof JsonRpcApiProvider)) throw new Error('the provider speaks no JSON-RPC')
    const toBlock = BigInt(await provider.getBlockNumber())
    const logs = await readLogs(provider, { address: guard, topics: [null, id], fromBlock: 0n, toBlock })
    const proposed = parseGuardLogs({ logs }).find((event) => event.type === 'Proposed')
    if (proposed?.type === 'Proposed') found = { number: proposed.number, call: proposed.call }
    return { text: '', json: {} }
  })
  if (found) return found
  throw new InvalidConfigError([`the guard ${guard} has no proposal ${id}; check both`])
}
