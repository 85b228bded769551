import type { Finding } from '@dipmp/packaging'

/** What was read of a distribution whose archive is sound. */
export type Contents = Readonly<{
  /** METADATA or PKG-INFO. */
  metadata: Uint8Array
  /** Where the files are that License-File names, with a "/" at the end. */
  licenseFolder: string
  /** Paths of all members but directories. */
  files: ReadonlySet<string>
  findings: readonly Finding[]
}>
