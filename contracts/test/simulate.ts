import { Interface } from 'ethers'
import { registryAbi, registryErrorOf } from '../index.ts'
import type { Chain } from './chain.ts'

const abi = new Interface(registryAbi)

/** Returns `ok`, or the name of the guard that refuses the call; nothing is changed. */
export async function outcomeOf(chain: Chain, from: string, name: string, args: readonly unknown[]): Promise<string> {
  const data = abi.encodeFunctionData(name, args)
  const call = chain.provider.call({ from, to: chain.registry.address, data })
  return call.then(
    () => 'ok',
    (error: unknown) => registryErrorOf(error)?.name ?? String(error),
  )
}
