import { encodeFileRecord, type FileRecord } from './file-record.ts'
import { PROJECT_STATUSES, type ProjectStatus } from './project.ts'
import { encodeRoles, type MaintainerRole } from './roles.ts'

/** What `publish` records: a release of a project and its files. */
export type ReleaseRecord = Readonly<{
  /** The project's name in PEP 503 normal form. */
  project: string
  /** In PEP 440 normal form. */
  version: string
  files: readonly FileRecord[]
  /** Whether the name must be free and is registered to who acts; else it must be taken. */
  registers: boolean
}>

export type FileKey = Readonly<{ projectId: string; filename: string }>
/** A release by its version, in any spelling in normal form. */
export type ReleaseKey = Readonly<{ projectId: string; version: string }>
/** Why, for people to read: at most 512 bytes of UTF-8 without U+0000; may be empty. */
export type Reason = Readonly<{ reason: string }>
/** What a maintainer may do until `expiry`, in seconds since 1970; no roles and 0 end it now. */
export type MaintainerGrant = Readonly<{
  projectId: string
  maintainer: string
  roles: readonly MaintainerRole[]
  expiry: number
}>
/** A free name, and whose it becomes. */
export type Registration = Readonly<{ project: string; owner: string }>
export type StatusMark = Readonly<{ projectId: string; status: ProjectStatus; reason: string }>
export type TransferOffer = Readonly<{ projectId: string; newOwner: string }>
export type ProjectKey = Readonly<{ projectId: string }>

/** What the calls that have a signed twin take. */
export type SignedCalls = Readonly<{
  publish: ReleaseRecord
  yankFile: FileKey & Reason
  unyankFile: FileKey
  yankRelease: ReleaseKey & Reason
  unyankRelease: ReleaseKey
  register: Registration
  setMaintainer: MaintainerGrant
  renounceMaintainer: ProjectKey
  setStatus: StatusMark
  startTransfer: TransferOffer
  cancelTransfer: ProjectKey
  acceptTransfer: ProjectKey
}>

export type SignedCallName = keyof SignedCalls

/** The arguments of each call as the contract takes them, by name and in order. */
export const CALL_ARGUMENTS: Readonly<{
  [Name in SignedCallName]: (call: SignedCalls[Name]) => Readonly<Record<string, unknown>>
}> = {
  publish: ({ project, version, files, registers }) => ({
    project,
    version,
    files: files.map(encodeFileRecord),
    registers,
  }),
  yankFile: ({ projectId, filename, reason }) => ({ projectId, filename, reason }),
  unyankFile: ({ projectId, filename }) => ({ projectId, filename }),
  yankRelease: ({ projectId, version, reason }) => ({ projectId, version, reason }),
  unyankRelease: ({ projectId, version }) => ({ projectId, version }),
  register: ({ project, owner }) => ({ project, owner }),
  setMaintainer: ({ projectId, maintainer, roles, expiry }) => ({
    projectId,
    maintainer,
    roles: encodeRoles(roles),
    expiry,
  }),
  renounceMaintainer: ({ projectId }) => ({ projectId }),
  setStatus: ({ projectId, status, reason }) => ({ projectId, status: PROJECT_STATUSES.indexOf(status), reason }),
  startTransfer: ({ projectId, newOwner }) => ({ projectId, newOwner }),
  cancelTransfer: ({ projectId }) => ({ projectId }),
  acceptTransfer: ({ projectId }) => ({ projectId }),
}
