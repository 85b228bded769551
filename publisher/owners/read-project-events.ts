import { parseRegistryLogs, type RegistryEvent, readLogs } from '@dipmp/contracts'
import { JsonRpcApiProvider } from 'ethers'
import type { Chain } from '../registry/connect-chain.ts'
import { ChainUnavailableError } from '../registry/errors.ts'

/** Reads the events of a project off the registry's log, the oldest first. */
export async function readProjectEvents(
  { provider, registry }: Chain,
  projectId: string,
): Promise<readonly RegistryEvent[]> {
  if (!(provider instanceof JsonRpcApiProvider)) {
    throw new ChainUnavailableError('logs are read by JSON-RPC, which the provider does not speak; connect another')
  }
  const toBlock = BigInt(await provider.getBlockNumber())
  const topics = [null, projectId]
  const logs = await readLogs(provider, { address: registry.address, topics, fromBlock: 0n, toBlock })
  return parseRegistryLogs(logs)
}
