import type { Block } from './block.ts'
import type { Chain } from './chain.ts'
import { ChainMovedError } from './chain-moved-error.ts'
import { type CheckLogs, pickBlocks } from './check-policy.ts'
import type { BlockHeader, BlockWithLogs, Log } from './event.ts'
import type { HeadWatch } from './head-watch.ts'
import { checkIdentity } from './identity.ts'
import { type RangeSizer, readRange } from './log-range.ts'
import type { Progress } from './progress.ts'
import { findAncestor } from './reorg.ts'

/** One step along the chain, to be stored before the next is asked for. */
export type Step =
  /** A block with logs, or one that is wanted as such. */
  | Readonly<{ type: 'block'; block: BlockWithLogs }>
  /** Blocks without logs; blocks before the first may have been passed over unseen. */
  | Readonly<{ type: 'advance'; blocks: readonly Block[] }>
  /** The chain no longer builds on the cursor: all above this block is undone, or everything for null. */
  | Readonly<{ type: 'reorg'; block: Block | null }>
  /** Nothing to do: the cursor is the head. */
  | Readonly<{ type: 'head'; block: Block }>

export type BlocksOptions = Readonly<{
  chain: Chain
  /** Which chain it is, as `Chain.identity` says it. */
  identity: string
  progress: Progress
  startBlock: bigint
  /** The last block to read; null to follow the chain for ever. */
  endBlock: bigint | null
  ranges: RangeSizer
  /** How many blocks to look at one by one near the head before they are stored. */
  nearRanges: RangeSizer
  checkLogs: CheckLogs
  /** Whether a block is wanted even where it has no logs. */
  wantsBlock: (number: bigint) => boolean
  /** Whether the endpoint was left for another since its head lags behind. */
  watchHead: HeadWatch
  /** Told where the head is, as often as it is looked for. */
  onHead: (number: bigint) => void
  /** Resolves when it is time to look for a new head. */
  nextPoll: () => Promise<void>
  signal: AbortSignal
}>

/** Blocks this close to the head may still be dropped, so each is looked at and kept. */
export const REORG_THRESHOLD = 250n
/** How many blocks near the head are read at once, at most. */
export const MAX_NEAR_BLOCKS = 50n

/**
 * Walks the chain from what is stored, and goes on as it grows. Far behind the head it asks for logs by range; near it
 * every block's parent hash is compared with the block before. The steps that were read at once come together.
 */
export async function* blocks(options: BlocksOptions): AsyncGenerator<readonly Step[]> {
  const { chain, progress, signal, endBlock } = options
  let lowerHeads = 0
  while (!signal.aborted) {
    const cursor = progress.cursor()
    if (endBlock !== null && cursor !== null && cursor.number >= endBlock) return
    const head = await chain.head()
    options.onHead(head.number)
    if (await options.watchHead(head, cursor)) continue
    lowerHeads = cursor !== null && head.number < cursor.number ? lowerHeads + 1 : 0
    if (cursor !== null && head.number <= cursor.number) {
      // One endpoint of several may lag behind, so a lower head must be seen twice to count.
      if (head.hash !== cursor.hash && lowerHeads !== 1) yield [await findReorg(options, head.number)]
      else if (head.hash === cursor.hash) yield [{ type: 'head', block: cursor }]
    } else {
      yield* walk(options, head.number)
    }
    if (progress.cursor()?.hash === cursor?.hash) await options.nextPoll()
  }
}

async function* walk(options: BlocksOptions, head: bigint): AsyncGenerator<readonly Step[]> {
  const { startBlock, endBlock, progress, signal } = options
  const last = endBlock !== null && endBlock < head ? endBlock : head
  while (!signal.aborted) {
    const cursor = progress.cursor()
    const from = cursor === null ? startBlock : cursor.number + 1n
    if (from > last) return
    const isFar = head - from > REORG_THRESHOLD
    const steps = isFar ? await readFar(options, cursor, from, head, last) : await readNear(options, cursor, from, last)
    if (!steps) {
      yield [await findReorg(options, head)]
      return
    }
    yield steps
  }
}

async function readFar(options: BlocksOptions, cursor: Block | null, from: bigint, head: bigint, last: bigint) {
  const { chain, ranges } = options
  const safe = head - REORG_THRESHOLD
  const limit = safe < last ? safe : last
  const { logs, to } = await readRange(chain, ranges, from, limit)
  const [first, final] = await chain.headers([from, to])
  if (!first || !final) throw new ChainMovedError(`block ${to} is no longer on the chain`)
  if (cursor !== null && first.parentHash !== cursor.hash) return null
  const checked = await checkRange(options, from, to, logs)
  const found = await addWanted(options, from, to, withHeaders(await chain.blocksOf(logs), checked))
  const finalBlock = found.find(({ header }) => header.number === to)
  if (finalBlock && finalBlock.header.hash !== final.hash) throw new ChainMovedError(`block ${to} was replaced`)
  const steps: Step[] = found.map((block) => ({ type: 'block', block }))
  if (!finalBlock) steps.push({ type: 'advance', blocks: [toBlock(final)] })
  return steps
}

/** The blocks with logs, and between them those that are wanted without. */
async function addWanted({ chain, wantsBlock }: BlocksOptions, from: bigint, to: bigint, found: BlockWithLogs[]) {
  const wanted = numbersOf(from, to).filter(wantsBlock)
  if (wanted.length === 0) return found
  const byNumber = new Map(found.map((block) => [block.header.number, block]))
  for (const header of allThere(await chain.headers(wanted))) {
    const same = byNumber.get(header.number)
    if (same && same.header.hash !== header.hash) throw new ChainMovedError(`block ${header.number} was replaced`)
    if (!same) byNumber.set(header.number, withoutLogs(header))
  }
  const blocks = [...byNumber.values()].sort((a, b) => Number(a.header.number - b.header.number))
  for (const [at, { header }] of blocks.entries()) {
    const next = blocks[at + 1]?.header
    if (next && next.number === header.number + 1n && next.parentHash !== header.hash) {
      throw new ChainMovedError(`block ${next.number} does not build on the block before it`)
    }
  }
  return blocks
}

function withoutLogs(header: BlockHeader): BlockWithLogs {
  return { header, logs: [], transactions: new Map() }
}

function numbersOf(from: bigint, to: bigint): bigint[] {
  return Array.from({ length: Number(to - from) + 1 }, (_, index) => from + BigInt(index))
}

/** Checks those blocks of a range that are to be checked, and returns their headers. */
async function checkRange({ chain, checkLogs }: BlocksOptions, from: bigint, to: bigint, logs: readonly Log[]) {
  const numbers = pickBlocks(checkLogs, numbersOf(from, to))
  if (numbers.length === 0) return []
  const headers = allThere(await chain.headers(numbers))
  const byNumber = new Map(headers.map((header) => [header.number, header.hash]))
  const other = logs.find(({ blockNumber, blockHash }) => (byNumber.get(blockNumber) ?? blockHash) !== blockHash)
  if (other) throw new ChainMovedError(`block ${other.blockNumber} was replaced`)
  await chain.checkLogs(headers, logs)
  return headers
}

// A header that was checked counts more than one that came with the block's transactions.
function withHeaders(found: readonly BlockWithLogs[], checked: readonly BlockHeader[]): BlockWithLogs[] {
  const byHash = new Map(checked.map((header) => [header.hash, header]))
  return found.map((block) => ({ ...block, header: byHash.get(block.header.hash) ?? block.header }))
}

async function readNear(options: BlocksOptions, cursor: Block | null, from: bigint, last: bigint) {
  const { chain, nearRanges } = options
  const size = nearRanges.size()
  const to = from + size - 1n < last ? from + size - 1n : last
  const headers = untilNull(await chain.headers(numbersOf(from, to)))
  if (headers.length === 0) throw new ChainMovedError(`block ${from} is no longer on the chain`)
  let parent = cursor?.hash ?? null
  for (const header of headers) {
    if (parent !== null && header.parentHash !== parent) {
      if (parent === cursor?.hash) return null
      throw new ChainMovedError(`block ${header.number} does not build on the block before it`)
    }
    parent = header.hash
  }
  const logs = await chain.logsOf(headers)
  await chain.checkLogs(headers, logs.flat())
  const withLogs = withHeaders(await chain.blocksOf(logs.flat()), headers)
  const found = new Map(withLogs.map((block) => [block.header.hash, block]))
  const steps: Step[] = []
  for (const header of headers) {
    const block = found.get(header.hash) ?? (options.wantsBlock(header.number) ? withoutLogs(header) : null)
    if (block) steps.push({ type: 'block', block })
    else pushEmpty(steps, toBlock(header))
  }
  nearRanges.succeeded(0)
  return steps
}

// Far from the head a block that is not there cannot be: what it holds would be passed over.
function allThere<Item>(items: readonly (Item | null)[]): Item[] {
  const there = items.filter((item) => item !== null)
  if (there.length < items.length) throw new ChainMovedError('a block far below the head is not there')
  return there
}

function untilNull<Item>(items: readonly (Item | null)[]): Item[] {
  const end = items.indexOf(null)
  return items.slice(0, end === -1 ? items.length : end).filter((item) => item !== null)
}

// Empty blocks in a row are stored at once.
function pushEmpty(steps: Step[], block: Block): void {
  const last = steps.at(-1)
  if (last?.type === 'advance') steps[steps.length - 1] = { type: 'advance', blocks: [...last.blocks, block] }
  else steps.push({ type: 'advance', blocks: [block] })
}

async function findReorg({ chain, identity, progress, startBlock }: BlocksOptions, head: bigint): Promise<Step> {
  // A development chain that was started anew is another chain, not a reorg of this one.
  checkIdentity(identity, await chain.identity(identity))
  return { type: 'reorg', block: await findAncestor(chain, progress, startBlock, head) }
}

function toBlock({ number, hash, parentHash, timestamp }: Block): Block {
  return { number, hash, parentHash, timestamp }
}
