import { JsonRpcProvider, type Signer } from 'ethers'
import { startChain as startProcess } from '../../stack/chain.ts'
import { connectRegistry, deployRegistry, type PackageRegistry } from '../index.ts'

/** A chain with a registry on it; each call starts another. */
export type Chain = Readonly<{
  provider: JsonRpcProvider
  owner: Signer
  stranger: Signer
  /** More accounts, which have done nothing. */
  others: readonly Signer[]
  /** The registry, with `owner` as the sender. */
  registry: PackageRegistry
  /** Takes the chain back to where it started, with nothing in the registry. */
  reset(): Promise<void>
  /** The registry, with another sender. */
  as(signer: Signer): PackageRegistry
  /** Another registry of the chain. */
  at(address: string, signer: Signer): PackageRegistry
  /** The time of the newest block, in seconds since 1970. */
  now(): Promise<number>
  /** Makes the next block's time a number of seconds later than the newest's. */
  wait(seconds: number): Promise<void>
  stop(): Promise<void>
}>

export async function startChain(options: Readonly<{ chainId?: number }> = {}): Promise<Chain> {
  const { rpcUrl, stop } = await startProcess({ host: '127.0.0.1', port: 0, ...options })
  const provider = new JsonRpcProvider(rpcUrl, undefined, { cacheTimeout: -1, pollingInterval: 20, batchMaxCount: 1 })
  const [owner, stranger] = [await provider.getSigner(0), await provider.getSigner(1)]
  const others = await Promise.all([2, 3, 4, 5, 6, 7].map((index) => provider.getSigner(index)))
  const deployment = await deployRegistry(owner)
  let start: unknown = await provider.send('evm_snapshot', [])

  return {
    provider,
    owner,
    stranger,
    others,
    registry: connectRegistry(deployment.address, owner),
    as: (signer) => connectRegistry(deployment.address, signer),
    at: connectRegistry,
    now: async () => (await provider.getBlock('latest'))?.timestamp ?? 0,
    wait: async (seconds) => {
      await provider.send('evm_increaseTime', [seconds])
      await provider.send('evm_mine', [])
    },
    reset: async () => {
      await provider.send('evm_revert', [start])
      start = await provider.send('evm_snapshot', [])
    },
    stop: async () => {
      provider.destroy()
      await stop()
    },
  }
}
