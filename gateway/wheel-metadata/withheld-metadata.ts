import type { NormalizedName } from '@dipmp/packaging'
import type { CacheFolder } from '../files/cache-folder.ts'
import { keepText } from '../files/keep-text.ts'
import { boundedSet } from '../http/bounded-set.ts'
import type { File } from '../registry-index.ts'

/** A wheel, and the core metadata that is recorded beside it. */
export type OfferedMetadata = Readonly<{ normalizedName: NormalizedName; cid: string; metadataDigest: string }>

/** The core metadata that was found not to be the wheel's own. Bytes never change, so this is for ever, in any registry. */
export interface WithheldMetadata {
  has(offered: OfferedMetadata): boolean
  /** Takes note of it, on the disk as well where there is one. It is known as soon as this is called. */
  add(offered: OfferedMetadata): Promise<void>
  /** Takes note of what another process has found, and keeps. */
  learn(offered: OfferedMetadata): void
  /** Calls with each that is new to this process, and whether it was found here. */
  onNew(listener: OnWithheld): void
  count(): number
}

export type OnWithheld = (offered: OfferedMetadata, isFoundHere: boolean) => void

const MAX_KNOWN = 100_000

/** Opens what is known in a folder, where each is a file of its own, so that many processes may share it; of null it is known to this process alone. */
export async function openWithheldMetadata(folder: CacheFolder | null): Promise<WithheldMetadata> {
  const known = boundedSet(MAX_KNOWN)
  const listeners: OnWithheld[] = []
  for (const name of folder ? await folder.names('') : []) known.add(name)

  function note(offered: OfferedMetadata, isFoundHere: boolean): void {
    const key = keyOf(offered)
    if (known.has(key)) return
    known.add(key)
    for (const listener of listeners) listener(offered, isFoundHere)
  }

  async function write(name: string): Promise<void> {
    // Empty files would count as nothing against the limit of the folder.
    if (folder) await keepText(folder, name, name)
  }

  return {
    has: (offered) => known.has(keyOf(offered)),
    learn: (offered) => note(offered, false),
    add: async (offered) => {
      note(offered, true)
      await write(keyOf(offered))
    },
    onNew: (listener) => void listeners.push(listener),
    count: () => known.size(),
  }
}

/** What a file offers; null where it offers none, or is no wheel. */
export function offeredBy(file: File, normalizedName: NormalizedName): OfferedMetadata | null {
  if (file.coreMetadata === null || !file.filename.endsWith('.whl')) return null
  return { normalizedName, cid: file.cid, metadataDigest: file.coreMetadata.digest }
}

/**
 * The bytes are named by the CID, of which each block is proven: a wheel's sha256 beside another CID is only what somebody
 * recorded, and must not speak against the wheel that has it. All parts are short, and safe in a file's name.
 */
export function keyOf({ normalizedName, cid, metadataDigest }: OfferedMetadata): string {
  return `${cid}.${metadataDigest}.${normalizedName}`
}
