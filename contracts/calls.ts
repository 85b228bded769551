import { encodeFileRecord, type FileRecord } from './file-record.ts'

/** What `publish` records: a release of a project and its files. `versionHash` is `versionHashOf` its canonical version. */
export type ReleaseRecord = Readonly<{
  /** The project's name in PEP 503 normal form. */
  project: string
  /** In PEP 440 normal form. */
  version: string
  versionHash: string
  files: readonly FileRecord[]
}>

export type FileKey = Readonly<{ projectId: string; filename: string }>
export type ReleaseKey = Readonly<{ projectId: string; version: string; versionHash: string }>
/** Why, for people to read: at most 512 bytes of UTF-8 without U+0000; may be empty. */
export type Reason = Readonly<{ reason: string }>
/** A maintainer may publish and yank until `expiry`, in seconds since 1970; 0 ends it now. */
export type MaintainerGrant = Readonly<{ projectId: string; maintainer: string; expiry: number }>
export type TransferOffer = Readonly<{ projectId: string; newOwner: string }>
export type ProjectKey = Readonly<{ projectId: string }>

/** What the calls that have a signed twin take. */
export type SignedCalls = Readonly<{
  publish: ReleaseRecord
  yankFile: FileKey & Reason
  unyankFile: FileKey
  yankRelease: ReleaseKey & Reason
  unyankRelease: ReleaseKey
  setMaintainer: MaintainerGrant
  startTransfer: TransferOffer
  cancelTransfer: ProjectKey
  acceptTransfer: ProjectKey
}>

export type SignedCallName = keyof SignedCalls

/** The arguments of each call as the contract takes them, by name and in order. */
export const CALL_ARGUMENTS: Readonly<{
  [Name in SignedCallName]: (call: SignedCalls[Name]) => Readonly<Record<string, unknown>>
}> = {
  publish: ({ project, version, versionHash, files }) => ({
    project,
    version,
    versionHash,
    files: files.map(encodeFileRecord),
  }),
  yankFile: ({ projectId, filename, reason }) => ({ projectId, filename, reason }),
  unyankFile: ({ projectId, filename }) => ({ projectId, filename }),
  yankRelease: ({ projectId, version, versionHash, reason }) => ({ projectId, version, versionHash, reason }),
  unyankRelease: ({ projectId, version, versionHash }) => ({ projectId, version, versionHash }),
  setMaintainer: ({ projectId, maintainer, expiry }) => ({ projectId, maintainer, expiry }),
  startTransfer: ({ projectId, newOwner }) => ({ projectId, newOwner }),
  cancelTransfer: ({ projectId }) => ({ projectId }),
  acceptTransfer: ({ projectId }) => ({ projectId }),
}
