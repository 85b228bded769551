import type { Distribution } from './distribution/distribution.ts'
import type { PlannedRelease } from './registry/plan-releases.ts'
import type { TransactionReport } from './registry/transaction-report.ts'
import type { MissedTarget } from './upload-files.ts'

/** What publishing did, release by release. */
export type PublishReport = Readonly<{
  registry: string
  chainId: bigint
  /** Who signed; null in a dry run without a key. */
  account: string | null
  /** True where nothing was stored or sent. */
  dryRun: boolean
  /** What the transactions could have cost at most when they were planned, in wei. */
  maxFee: bigint
  /** Targets that do not hold every file, where the others were enough. */
  missedTargets: readonly MissedTarget[]
  releases: readonly ReleaseReport[]
}>

export type ReleaseReport = Readonly<{
  project: string
  version: string
  /** Whether the transaction registers the project's name as well, or would. */
  registers: boolean
  /** Null where there was nothing to record, or in a dry run. */
  transaction: TransactionReport | null
  files: readonly FileReport[]
}>

export type FileReport = Readonly<{
  filename: string
  /** Bytes. */
  size: number
  digest: string
  cid: string
  metadataCid: string
  /** `planned` is what a dry run would have published. */
  status: 'published' | 'already published' | 'planned'
  /** The transaction that recorded it, now or earlier; null where planned. */
  transactionHash: string | null
}>

/** Reports a release for which nothing was sent. */
export function reportPlanned(release: PlannedRelease): ReleaseReport {
  return reportRelease(release, { status: 'planned', transaction: null })
}

/** Reports a release whose missing files a transaction recorded. */
export function reportPublished(release: PlannedRelease, transaction: TransactionReport): ReleaseReport {
  return reportRelease(release, { status: 'published', transaction })
}

function reportRelease(
  { project, version, registersProject, toPublish, alreadyPublished }: PlannedRelease,
  { status, transaction }: Pick<FileReport, 'status'> & Pick<ReleaseReport, 'transaction'>,
): ReleaseReport {
  const files = [
    ...toPublish.map((distribution) => reportFile(distribution, status, transaction?.hash ?? null)),
    ...alreadyPublished.map(({ distribution, published }) =>
      reportFile(distribution, 'already published', published.transactionHash),
    ),
  ]
  return { project, version, registers: registersProject, transaction, files }
}

function reportFile(
  { filename, size, digest, cid, metadata }: Distribution,
  status: FileReport['status'],
  transactionHash: string | null,
): FileReport {
  const metadataCid = metadata.cid.toString()
  return { filename: filename.filename, size, digest, cid: cid.toString(), metadataCid, status, transactionHash }
}
