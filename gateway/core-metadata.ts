import type { ReadOptions } from './registry-index.ts'

/** What a core metadata file says, as its author wrote it: nothing of it is checked, and URLs may be of any scheme. */
export type CoreMetadata = Readonly<{
  name: string | null
  /** Whether the file is larger than an index reads; it says nothing then. */
  tooLarge: boolean
  summary: string | null
  description: string | null
  descriptionContentType: string | null
  keywords: readonly string[]
  author: string | null
  authorEmail: string | null
  maintainer: string | null
  maintainerEmail: string | null
  homePage: string | null
  /** Each `label, url`. */
  projectUrls: readonly string[]
  license: string | null
  licenseExpression: string | null
  classifiers: readonly string[]
  requiresDist: readonly string[]
  providesExtra: readonly string[]
}>

/**
 * Reads core metadata by the sha256 of its file, lower-case hex; null while the index has not read it from IPFS.
 * @throws IndexUnavailableError (INDEX_UNAVAILABLE)
 */
export type ReadCoreMetadata = (digest: string, options?: ReadOptions) => Promise<CoreMetadata | null>
