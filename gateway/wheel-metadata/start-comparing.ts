import { join } from 'node:path'
import { projectIdOf } from '@dipmp/contracts'
import { openCacheFolder } from '../files/cache-folder.ts'
import type { PageCache } from '../pages/page-cache.ts'
import { type CompareMetadata, type CompareMetadataOptions, createCompareMetadata } from './compare-metadata.ts'
import { type OfferedMetadata, openWithheldMetadata, type WithheldMetadata } from './withheld-metadata.ts'

/** How the processes of one gateway tell each other what they found. */
export type ShareWithheld = Readonly<{
  tell: (offered: OfferedMetadata) => void
  onTold: (listener: (offered: OfferedMetadata) => void) => void
}>

export type StartComparingOptions = Omit<CompareMetadataOptions, 'withheld'> &
  Readonly<{ pages: Pick<PageCache, 'forget'>; share: ShareWithheld | null }>

/** Some forty thousand wheels, in a folder beside the files. */
const WITHHELD_BYTES = 8 * 1024 * 1024

/** Opens what a gateway withholds: on the disk where it keeps files, and else for as long as it runs. */
export async function openWithheld(path: string | null): Promise<WithheldMetadata> {
  return openWithheldMetadata(
    path === null ? null : await openCacheFolder({ path: join(path, 'withheld'), maxBytes: WITHHELD_BYTES }),
  )
}

/** Starts to compare, and drops the pages that offer what is withheld from then on. */
export function startComparing(
  withheld: WithheldMetadata,
  { pages, share, ...options }: StartComparingOptions,
): CompareMetadata {
  share?.onTold((offered) => withheld.learn(offered))
  withheld.onNew((offered, isFoundHere) => {
    pages.forget(projectIdOf(offered.normalizedName))
    if (isFoundHere) share?.tell(offered)
  })
  return createCompareMetadata({ withheld, ...options })
}
