import { stat } from 'node:fs/promises'
import { type CID, RAW } from '../dag/cid.ts'
import { codeOf } from '../dag/error-facts.ts'
import { parseFileNode } from '../dag/file-node.ts'
import { LEAF_SIZE } from '../dag/lay-out-file.ts'
import type { BlockIndex, IndexedFile } from './block-index.ts'
import type { StoreFolder } from './store-folder.ts'
import { readNodes } from './stored-nodes.ts'

/**
 * Brings the index up to what is in a folder: files that came are added, those that went are removed. Files whose size or
 * nodes are damaged are left out, not removed from the disk.
 */
export async function readIndex(folder: StoreFolder, index: BlockIndex): Promise<void> {
  const seen = new Set<string>()
  for await (const cid of folder.fileCids()) {
    seen.add(cid.toString())
    const file = index.file(cid) ? null : await readIndexedFile(folder, cid)
    if (file) index.add(file)
  }
  for (const { cid } of index.files()) if (!seen.has(cid.toString())) index.remove(cid)
}

/** What the index has to know of a file; null where it is not there, or its size or nodes are damaged. */
async function readIndexedFile(folder: StoreFolder, cid: CID): Promise<IndexedFile | null> {
  try {
    const { size } = await stat(folder.filePath(cid))
    if (cid.code === RAW) return size <= LEAF_SIZE ? { cid, size, nodes: new Map() } : null

    const nodes = await readNodes(folder.nodesPath(cid))
    const root = nodes.get(cid.toString())
    if (!root || parseFileNode(cid, root).size !== size) return null
    return { cid, size, nodes }
  } catch (error) {
    const code = codeOf(error)
    if (code === 'INVALID_CAR' || code === 'ENOENT') return null
    throw error
  }
}
