import { type FileRecord, fileKeyOf, parseRegistryLogs } from '@dipmp/contracts'
import { type LogProvider, searchPublished } from './search-published.ts'

/** A file that a registry recorded, and the transaction that did. */
export type PublishedFile = Readonly<{ file: FileRecord; transactionHash: string; blockNumber: number }>

type Release = Readonly<{ registry: string; projectId: string; versionHash: string }>

/** Returns the files of a release that a registry recorded, by their keys (`fileKeyOf`), read off its logs. */
export async function findPublished(
  provider: LogProvider,
  release: Release,
): Promise<ReadonlyMap<string, PublishedFile>> {
  const logs = await searchPublished(provider, release)
  const files = new Map<string, PublishedFile>()
  for (const log of logs) {
    const [event] = parseRegistryLogs([log])
    if (event?.type !== 'PackagePublished') continue
    files.set(fileKeyOf(event.file.filename), {
      file: event.file,
      transactionHash: log.transactionHash,
      blockNumber: log.blockNumber,
    })
  }
  return files
}
