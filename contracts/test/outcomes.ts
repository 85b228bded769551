import type { ContractTransactionResponse } from 'ethers'
import { parseRegistryLogs, type RegistryError, type RegistryEvent, registryErrorOf } from '../index.ts'

/** Waits for a call and returns the events that it logged. */
export async function eventsOf(call: Promise<ContractTransactionResponse>): Promise<RegistryEvent[]> {
  const receipt = await (await call).wait()
  return receipt ? parseRegistryLogs(receipt) : []
}

/** Returns the guard that refused a call; throws where the call went through or failed otherwise. */
export async function refusalOf(call: Promise<unknown>): Promise<RegistryError> {
  const outcome = await call.then(
    () => new Error('the call went through'),
    (error: unknown) => registryErrorOf(error) ?? error,
  )
  if (outcome instanceof Error) throw outcome
  return outcome as RegistryError
}
