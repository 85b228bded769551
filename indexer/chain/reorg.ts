import type { Block } from './block.ts'
import type { Progress } from './blocks.ts'
import type { Chain } from './chain.ts'

const BATCH = 32

/** Finds the highest stored block, not above `head`, that is still on the chain; null where none is. */
export async function findAncestor(
  chain: Pick<Chain, 'headers'>,
  progress: Progress,
  startBlock: bigint,
  head: bigint,
): Promise<Block | null> {
  const cursor = progress.cursor()
  let candidates: Block[] = []
  const firstOnChain = async () => {
    const headers = await chain.headers(candidates.map(({ number }) => number))
    const found = candidates.find(({ hash }, index) => headers[index]?.hash === hash) ?? null
    candidates = []
    return found
  }
  const top = cursor === null || cursor.number > head ? head : cursor.number
  for (let number = top; number >= startBlock; number--) {
    const block = progress.block(number)
    if (block) candidates.push(block)
    if (candidates.length < BATCH) continue
    const found = await firstOnChain()
    if (found) return found
  }
  return candidates.length > 0 ? await firstOnChain() : null
}
