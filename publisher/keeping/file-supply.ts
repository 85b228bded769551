import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createFileSource, type PinnedFile } from '@dipmp/ipfs'
import { readDistributions } from '../distribution/read-distributions.ts'
import type { RecordedFile } from './recorded-files.ts'

/** Where the bytes of recorded files are had from: a disk, or gateways. */
export interface FileSupply {
  /** Calls `use` with the file on the disk; what was fetched for it is gone afterwards. */
  with<T>(file: RecordedFile, signal: AbortSignal, use: (file: PinnedFile) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export type FileSupplyOptions = Readonly<{
  /** Trustless gateways, the nearest first. */
  gateways: readonly string[]
  /** Files or folders with distributions, such as `dist/`. */
  paths: readonly string[]
  signal: AbortSignal
}>

/**
 * Opens a supply. What lies at the paths is read at once, and used where it is what a registry records.
 * @throws what reading distributions does, such as InvalidDistributionError
 */
export async function openFileSupply({ gateways, paths, signal }: FileSupplyOptions): Promise<FileSupply> {
  const folder = await mkdtemp(join(tmpdir(), 'dipmp-keep-'))
  const source = createFileSource({ gateways, retry: { openMs: 60_000 } })
  const onDisk = new Map<string, string>()
  for (const { path, cid, metadata } of paths.length > 0
    ? await readDistributions(paths, { signal, onRead: () => {} })
    : []) {
    onDisk.set(cid.toString(), path)
    if (metadata === null) continue
    const written = join(folder, metadata.digest)
    await writeFile(written, metadata.bytes)
    onDisk.set(metadata.cid.toString(), written)
  }

  async function fetchTo(path: string, { cid, digest, size }: RecordedFile, signal: AbortSignal): Promise<void> {
    const { stream } = await source.open(cid, { digest, signal, ...(size !== null && { size }) })
    await pipeline(Readable.from(stream, { objectMode: false }), createWriteStream(path), { signal })
  }

  return {
    async with(file, signal, use) {
      const { cid, name } = file
      const path = onDisk.get(cid.toString())
      if (path !== undefined) return use({ path, cid, name })
      if (gateways.length === 0) throw new Error(`${name} is not on the disk, and no gateway is named`)
      const fetched = join(folder, randomUUID())
      try {
        await fetchTo(fetched, file, signal)
        return await use({ path: fetched, cid, name })
      } finally {
        await rm(fetched, { force: true })
      }
    },
    async close() {
      source.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
