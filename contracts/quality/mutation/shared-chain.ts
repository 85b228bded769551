import { askNode, CHAIN_ID, type Chain, type NotePassed, setBeneficiary, startUnlimitedChain } from './chain.ts'

// Stands in for `stack/chain.ts` while mutants are tested: a chain takes a second to start, so all test files, one after
// another, use the same, and each takes it back to its start.
let shared: Chain | null = null
let isLent = false
let chosen: string | null = null
let note: NotePassed | undefined

/** Says which chain to lend, and who is the beneficiary of its blocks where that chooses a mutant. */
export function shareChain(chain: Chain, beneficiary: string | null, notePassed?: NotePassed): void {
  shared = chain
  isLent = false
  chosen = beneficiary
  note = notePassed
}

/** Lends the shared chain; whoever asks for a second one beside it, or for another chain id, gets one of its own. */
export async function startChain({ chainId = CHAIN_ID }: Readonly<{ chainId?: number }> = {}): Promise<Chain> {
  if (!shared || isLent || chainId !== CHAIN_ID) {
    const own = await startUnlimitedChain(note, chainId)
    if (chosen !== null) await setBeneficiary(own, chosen)
    return own
  }
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
