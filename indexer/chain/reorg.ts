import type { Block } from './block.ts'
import type { Chain } from './chain.ts'
import { ChainMovedError } from './chain-moved-error.ts'
import type { Progress } from './progress.ts'

const BATCH = 32

/**
 * Finds the highest stored block, not above `head`, that is still on the chain; null where none is.
 * @throws {ChainMovedError} where the chain does not have the blocks up to its head
 */
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
    // The chain is as high, so it has these blocks: whoever says that it does not is not to be believed.
    if (headers.includes(null)) throw new ChainMovedError('a block below the head is not there')
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
