import { parseRegistryLogs } from '@dipmp/contracts'
import { type CID, dagPbCidOf, rawCidOf } from '@dipmp/ipfs'
import { type LogProvider, type PublishedQuery, searchPublished } from '../registry/search-published.ts'

/** A file that a registry records, as far as keeping it goes: a distribution, or the METADATA of one. */
export type RecordedFile = Readonly<{
  project: string
  version: string
  /** The file name; that of a METADATA file ends in `.metadata`, as installers ask for it (PEP 658). */
  name: string
  cid: CID
  /** The sha256 of the bytes. */
  digest: string
  /** Bytes; null for a METADATA file, whose size nobody recorded. It is one block. */
  size: number | null
}>

/** Reads which files a registry records, the first published first; the same bytes once. */
export async function readRecordedFiles(
  provider: LogProvider,
  query: PublishedQuery,
): Promise<readonly RecordedFile[]> {
  const logs = [...(await searchPublished(provider, query))]
  logs.sort((one, other) => one.blockNumber - other.blockNumber || one.index - other.index)
  const files = new Map<string, RecordedFile>()
  for (const log of logs) {
    const [event] = parseRegistryLogs([log])
    if (event?.type !== 'PackagePublished') continue
    const { project, version, file } = event
    const { filename, digest, dagRoot, metadataDigest } = file
    const cid = dagRoot === null ? rawCidOf(digest) : dagPbCidOf(dagRoot)
    add({ project, version, name: filename, cid, digest, size: Number(file.size) })
    if (metadataDigest === null) continue
    const metadata = { cid: rawCidOf(metadataDigest), digest: metadataDigest, size: null }
    add({ project, version, name: `${filename}.metadata`, ...metadata })
  }
  return [...files.values()]

  function add(file: RecordedFile): void {
    if (!files.has(file.cid.toString())) files.set(file.cid.toString(), file)
  }
}
