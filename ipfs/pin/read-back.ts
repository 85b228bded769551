import { type CID, RAW } from '../dag/cid.ts'
import { parseSoundNode } from '../dag/file-node.ts'
import { walkDag } from '../dag/walk-dag.ts'
import type { BlockAnswer } from '../source/http-block.ts'
import { type Patience, pause } from './retry.ts'

/** What was read back of a file: blocks of all that it has, each compared with its CID; or why nothing was. */
export type ReadBack =
  | Readonly<{ type: 'verified'; blocks: number; of: number }>
  | Readonly<{ type: 'unreadable'; reason: string }>

/** Asks a service for one block; it rejects only with the reason of the signal. */
export type ReadBlock = (cid: CID, signal: AbortSignal) => Promise<BlockAnswer>

/** A service that says it keeps a file and does not give it, or gives other bytes. */
export class ReadBackError extends Error {
  override readonly name = 'ReadBackError'
  readonly code = 'PIN_NOT_READABLE'
}

/** Of a file with at most so many leaves every block is read: 64 MiB. */
const SMALL_LEAVES = 64
const SAMPLE_LEAVES = 16
const WINDOW = 4

/**
 * Reads a file back: every block of a small one; of a larger one all inner nodes, its first and last leaf, and sixteen
 * others by chance.
 * @throws ReadBackError (PIN_NOT_READABLE)
 */
export async function readBackFile(
  root: CID,
  read: ReadBlock,
  patience: Patience,
  signal: AbortSignal,
): Promise<ReadBack> {
  const load = (cid: CID) => readPatiently(cid, read, patience, signal)
  const bytes = await load(root)
  if (root.code === RAW) return { type: 'verified', blocks: 1, of: 1 }

  const nodes = new Set<string>([root.toString()])
  const leaves = new Map<string, Leaf>()
  const node = parseSoundNode(root, bytes)
  for await (const step of walkDag(node, { start: 0, end: node.size }, load, { parse: parseSoundNode })) {
    if (step.type === 'node') nodes.add(step.cid.toString())
    else leaves.set(step.cid.toString(), step)
  }
  const wanted = sampleOf([...leaves.values()], patience.random)
  await inParallel(wanted, async ({ cid, size }) => {
    const leaf = await load(cid)
    if (leaf.length !== size)
      throw new ReadBackError(`the block ${cid} has ${leaf.length} bytes, its parent says ${size}`)
  })
  return { type: 'verified', blocks: nodes.size + wanted.length, of: nodes.size + leaves.size }
}

type Leaf = Readonly<{ cid: CID; size: number }>

function sampleOf(leaves: readonly Leaf[], random: () => number): readonly Leaf[] {
  if (leaves.length <= SMALL_LEAVES) return leaves
  const chosen = new Set([0, leaves.length - 1])
  const between = leaves.map((_, index) => index).slice(1, -1)
  for (let count = 0; count < SAMPLE_LEAVES; count += 1) {
    const [index] = between.splice(Math.floor(random() * between.length), 1)
    if (index !== undefined) chosen.add(index)
  }
  return leaves.filter((_, index) => chosen.has(index))
}

// A file that was taken a moment ago may not be served yet, so that also a denial is not believed at once.
async function readPatiently(cid: CID, read: ReadBlock, patience: Patience, signal: AbortSignal): Promise<Uint8Array> {
  for (let failures = 1; ; failures += 1) {
    const answer = await read(cid, signal)
    if (answer.type === 'found') return answer.bytes
    if (failures >= patience.tries) {
      throw new ReadBackError(`it does not show the block ${cid} (${answer.type}: ${answer.reason})`)
    }
    await pause(failures, patience, signal, answer.retryAfterMs)
  }
}

async function inParallel<T>(items: readonly T[], run: (item: T) => Promise<void>): Promise<void> {
  const left = [...items]
  async function work(): Promise<void> {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await run(item)
  }
  try {
    await Promise.all(Array.from({ length: WINDOW }, work))
  } finally {
    // One failure is enough; the others have nothing left to take.
    left.length = 0
  }
}
