import type { CID } from '@dipmp/ipfs'
import type { CoreMetadata, SdistFilename, WheelFilename } from '@dipmp/packaging'

/** A wheel or sdist on the publisher's disk, read and described. */
export type Distribution = Readonly<{
  path: string
  filename: WheelFilename | SdistFilename
  /** Bytes. */
  size: number
  /** The sha256 of the bytes. */
  digest: string
  cid: CID
  /** The sha256 of the dag-pb root of a file above 1 MiB; null for a smaller one. */
  dagRoot: string | null
  coreMetadata: CoreMetadata
  /** METADATA of a wheel, which installers may fetch alone (PEP 658), or PKG-INFO of an sdist, which an index reads. */
  metadata: MetadataFile
}>

/** A core metadata file: at most 1 MiB, so one raw IPFS block. */
export type MetadataFile = Readonly<{ bytes: Uint8Array; digest: string; cid: CID }>
