import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** An empty folder, and what removes it. */
export async function createTempFolder(): Promise<Readonly<{ path: string; remove(): Promise<void> }>> {
  const path = await mkdtemp(join(tmpdir(), 'dipmp-ipfs-'))
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}
