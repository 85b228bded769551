import { askNode, type Chain, startUnlimitedChain } from './chain.ts'

// Stands in for `stack/chain.ts` while mutants are tested: a chain takes a second to start, so all test files, one after
// another, use the same, and each takes it back to its start.
let shared: Chain | null = null
let isLent = false

/** Says which chain to lend. */
export function shareChain(chain: Chain): void {
  shared = chain
  isLent = false
}

/** Lends the shared chain; whoever asks for a second one beside it gets one of its own. */
export async function startChain(): Promise<Chain> {
  if (!shared || isLent) return startUnlimitedChain()
  isLent = true
  const { rpcUrl } = shared
  const start = await askNode(rpcUrl, 'evm_snapshot')
  return {
    rpcUrl,
    stop: async () => {
      await askNode(rpcUrl, 'evm_revert', [start])
      isLent = false
    },
  }
}
