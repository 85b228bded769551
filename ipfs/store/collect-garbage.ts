import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type CID, parseCid } from '../dag/cid.ts'
import type { BlockIndex } from './block-index.ts'
import type { StoredFile } from './content-store.ts'
import type { StoreFolder } from './store-folder.ts'

/**
 * Removes the files that are not to stay since more than `graceMs`, and nodes whose file never came. It has to have the folder
 * alone.
 */
export async function removeGarbage(
  folder: StoreFolder,
  index: BlockIndex,
  { graceMs, now }: Readonly<{ graceMs: number; now: number }>,
): Promise<readonly StoredFile[]> {
  const removed: StoredFile[] = []
  for (const cid of await unpinnedCids(folder)) {
    const since = await folder.unpinnedSince(cid)
    if (since === null || now - since < graceMs) continue
    const size = index.file(cid)?.size
    // The mark goes last: what is left over after a crash in between is still garbage.
    await rm(folder.filePath(cid), { force: true })
    await rm(folder.nodesPath(cid), { force: true })
    await rm(folder.unpinnedPath(cid), { force: true })
    index.remove(cid)
    if (size !== undefined) removed.push({ cid, size })
  }
  await removeNodesWithoutFile(folder)
  return removed
}

async function unpinnedCids(folder: StoreFolder): Promise<readonly CID[]> {
  const names = await readdir(join(folder.path, 'unpinned'))
  return names.flatMap((name) => {
    try {
      return [parseCid(name)]
    } catch {
      return []
    }
  })
}

async function removeNodesWithoutFile(folder: StoreFolder): Promise<void> {
  const files = new Set<string>()
  for await (const cid of folder.fileCids()) files.add(cid.toString())
  for await (const cid of folder.nodesCids()) {
    if (!files.has(cid.toString())) await rm(folder.nodesPath(cid), { force: true })
  }
}
