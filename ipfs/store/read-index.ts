import { stat } from 'node:fs/promises'
import { type CID, RAW } from '../dag/cid.ts'
import { codeOf } from '../dag/error-facts.ts'
import { parseFileNode } from '../dag/file-node.ts'
import { LEAF_SIZE } from '../dag/lay-out-file.ts'
import { BlockIndex, type IndexedFile } from './block-index.ts'
import type { StoreFolder } from './store-folder.ts'
import { readNodes } from './stored-nodes.ts'

/** Builds the index of all files of a folder. Files whose size or nodes are damaged are left out, not removed. */
export async function readIndex(folder: StoreFolder): Promise<BlockIndex> {
  const index = new BlockIndex()
  for await (const cid of folder.fileCids()) {
    const file = await readIndexedFile(folder, cid)
    if (file) index.add(file)
  }
  return index
}

async function readIndexedFile(folder: StoreFolder, cid: CID): Promise<IndexedFile | null> {
  const { size } = await stat(folder.filePath(cid))
  if (cid.code === RAW) return size <= LEAF_SIZE ? { cid, size, nodes: new Map() } : null

  const nodes = await readNodesIfSound(folder, cid)
  const root = nodes?.get(cid.toString())
  if (!nodes || !root || parseFileNode(cid, root).size !== size) return null
  return { cid, size, nodes }
}

async function readNodesIfSound(folder: StoreFolder, cid: CID): Promise<ReadonlyMap<string, Uint8Array> | null> {
  try {
    return await readNodes(folder.nodesPath(cid))
  } catch (error) {
    const code = codeOf(error)
    if (code === 'INVALID_CAR' || code === 'ENOENT') return null
    throw error
  }
}
