import type { LoadBlock } from '../dag/block.ts'
import { type CID, RAW } from '../dag/cid.ts'
import { parseFileNode } from '../dag/file-node.ts'
import { walkDag } from '../dag/walk-dag.ts'
import { carHeader, carSectionHead } from './write-car.ts'

/** Which blocks of a file a CAR holds: its root alone or all, each as often as the file has it or once. */
export type CarScope = Readonly<{ rootOnly: boolean; duplicates: boolean }>

/** A file as a CARv1: the root first, then depth first from left to right (`order=dfs`). */
export async function* streamCar(root: CID, load: LoadBlock, scope: CarScope): AsyncGenerator<Uint8Array> {
  const bytes = await load(root)
  yield carHeader(root)
  yield carSectionHead(root, bytes.length)
  yield bytes
  if (scope.rootOnly || root.code === RAW) return

  const sent = new Set<string>()
  for await (const step of walkDag(parseFileNode(root, bytes), WHOLE_FILE, load)) {
    if (!scope.duplicates && sent.has(step.cid.toString())) continue
    if (!scope.duplicates) sent.add(step.cid.toString())
    const block = step.type === 'node' ? step.bytes : await load(step.cid)
    yield carSectionHead(step.cid, block.length)
    yield block
  }
}

const WHOLE_FILE = { start: 0, end: Number.POSITIVE_INFINITY }
