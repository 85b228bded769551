import { type Annotation, decodeAnnotation } from './annotation.ts'
import { decodeFileRecord, type FileRecord } from './file-record.ts'
import type { RegistryLog } from './log.ts'
import { PROJECT_STATUSES, type ProjectStatus } from './project.ts'
import { POLICIES, type RegistryPolicy } from './registry-config.ts'
import { registryInterface } from './registry-interface.ts'
import { decodeRoles, type MaintainerRole } from './roles.ts'

/** What all events of a registry carry. Hashes and addresses are 0x hex. */
type RegistryEventBase = Readonly<{ registry: string; log: RegistryLog }>

/** An event of one project. Times are in seconds since 1970. */
export type ProjectEvent = RegistryEventBase &
  Readonly<{ projectId: string }> &
  (
    | Readonly<{ type: 'ProjectRegistered'; actor: string; owner: string; project: string }>
    | Readonly<{
        type: 'PackagePublished'
        publisher: string
        project: string
        version: string
        versionHash: string
        file: FileRecord
      }>
    | Readonly<{ type: 'FileYanked'; actor: string; filename: string; fileKey: string; reason: string }>
    | Readonly<{ type: 'FileUnyanked'; actor: string; filename: string; fileKey: string }>
    | Readonly<{ type: 'ReleaseYanked'; actor: string; version: string; versionHash: string; reason: string }>
    | Readonly<{ type: 'ReleaseUnyanked'; actor: string; version: string; versionHash: string }>
    | Readonly<{
        type: 'MaintainerSet'
        actor: string
        maintainer: string
        /** None where it was ended. */
        roles: readonly MaintainerRole[]
        expiry: number
        epoch: number
      }>
    | Readonly<{
        type: 'TransferStarted' | 'TransferCancelled'
        actor: string
        pendingOwner: string
        epoch: number
      }>
    | Readonly<{ type: 'TransferAccepted'; actor: string; previousOwner: string; epoch: number }>
    | Readonly<{ type: 'ProjectStatusSet'; actor: string; status: ProjectStatus; reason: string }>
    | Readonly<{ type: 'ProjectFrozen'; actor: string; epoch: number }>
    | (Readonly<{ type: 'ProjectAnnotated'; actor: string }> & Omit<Annotation, 'projectId'>)
    | Readonly<{ type: 'ProjectQuarantined' | 'QuarantineLifted'; actor: string; until: number; reason: string }>
  )

/** An event of the registry as a whole. */
export type GovernanceEvent = RegistryEventBase &
  Readonly<{ actor: string }> &
  (
    | Readonly<{ type: 'RegistryInitialized'; configHash: string; owner: string; policy: RegistryPolicy; name: string }>
    | Readonly<{ type: 'RegistryMetadataSet'; previousDigest: string; digest: string }>
    | Readonly<{ type: 'RegistryTransferStarted' | 'RegistryTransferCancelled'; owner: string; pendingOwner: string }>
    | Readonly<{ type: 'RegistryOwnerChanged'; previousOwner: string; owner: string }>
    | Readonly<{ type: 'ModeratorSet'; moderator: string; isModerator: boolean }>
    | Readonly<{ type: 'RegistrantSet'; registrant: string; isRegistrant: boolean }>
  )

/** An event of a registry, told apart by `type`. `log` is what `recordHashOf` takes. */
export type RegistryEvent = ProjectEvent | GovernanceEvent

/**
 * Returns the events of registries among logs, or in a receipt, in their order. Any contract can log anything, so what
 * does not decode is passed over, and whose event it is, `registry`, is the caller's to check.
 */
export function parseRegistryLogs(
  source: Readonly<{ logs: readonly RegistryLog[] }> | readonly RegistryLog[],
): RegistryEvent[] {
  const logs = 'logs' in source ? source.logs : source
  return logs.map(parseRegistryLog).filter((event) => event !== null)
}

function parseRegistryLog(log: RegistryLog): RegistryEvent | null {
  try {
    const parsed = registryInterface.parseLog(log)
    if (!parsed) return null
    const fields = Object.entries(parsed.args.toObject()).map(([name, value]) => [name, plain(name, value)])
    return { type: parsed.name, registry: log.address, log, ...shape(parsed.name, Object.fromEntries(fields)) } as never
  } catch {
    return null
  }
}

// Sizes stay bigints; what else is a number fits into one.
function plain(name: string, value: unknown): unknown {
  if (name === 'status') return known(PROJECT_STATUSES, value)
  if (name === 'policy') return known(POLICIES, value)
  if (name === 'roles') return decodeRoles(Number(value))
  return typeof value === 'bigint' && name !== 'size' ? Number(value) : value
}

function known<Word>(words: readonly Word[], value: unknown): Word {
  const word = words[Number(value)]
  // A contract that is no registry can log any number.
  if (word === undefined) throw new RangeError(`${value} is none of ${words}`)
  return word
}

function shape(type: string, fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (type === 'ProjectAnnotated') return { ...fields, ...decodeAnnotation(fields) }
  if (type !== 'PackagePublished') return fields
  const { filename, size, digest, dagRoot, metadataDigest, requiresPython, ...release } = fields
  return {
    ...release,
    file: decodeFileRecord({ filename, size, digest, dagRoot, metadataDigest, requiresPython } as never),
  }
}
