import type { PinTarget } from '@dipmp/ipfs'
import { checkDistributions } from './distribution/check-distributions.ts'
import { readDistributions } from './distribution/read-distributions.ts'
import { type ChainOptions, type WaitOptions, waitOptionsOf } from './registry/chain-options.ts'
import { type Chain, connectChain } from './registry/connect-chain.ts'
import { type PublishPlan, planReleases } from './registry/plan-releases.ts'
import { recordFiles } from './registry/record-files.ts'
import { transactionReportOf } from './registry/transaction-report.ts'
import { type PublishReport, type ReleaseReport, reportPlanned, reportPublished } from './report.ts'
import { UploadFailedError, uploadFiles } from './upload-files.ts'

export type PublishOptions = ChainOptions &
  Readonly<{
    /** Where the bytes are stored before anything is recorded. */
    pinTargets: readonly PinTarget[]
    /** How many of them have to hold every file; all unless told. */
    minCopies?: number | undefined
    /** Stores and sends nothing; the report tells what would be done. */
    dryRun?: boolean
    /** Called once before anything is stored or spent, unless there is nothing to do; what it throws stops it. */
    confirm?: (plan: PublishPlan) => Promise<void>
  }>

/**
 * Publishes the distributions at the paths and returns what was recorded. All of them are checked and stored before the
 * first transaction; each release is one transaction. Calling it again publishes what is missing, and spends nothing
 * where nothing is.
 * @throws {InvalidDistributionError} INVALID_DISTRIBUTION
 * @throws {NotProjectOwnerError} NOT_PROJECT_OWNER
 * @throws {FileAlreadyPublishedError} FILE_ALREADY_PUBLISHED
 * @throws {RegistryRefusedError} REGISTRY_REFUSED
 * @throws {ReleaseClosedError} RELEASE_CLOSED
 * @throws {InsufficientFundsError} INSUFFICIENT_FUNDS
 * @throws {UploadFailedError} UPLOAD_FAILED
 * @throws {TransactionRevertedError} TRANSACTION_REVERTED
 * @throws {TransactionPendingError} TRANSACTION_PENDING
 * @throws {ChainUnavailableError} CHAIN_UNAVAILABLE
 * @example await publish(['dist/'], { registry, signer, pinTargets: [kuboTarget({ url })] })
 */
export async function publish(paths: readonly string[], options: PublishOptions): Promise<PublishReport> {
  const { pinTargets, minCopies, dryRun = false } = options
  const waitOptions = waitOptionsOf(options)
  const { signal, onProgress } = waitOptions
  const onRead = (filename: string) => onProgress({ type: 'reading', filename })

  const distributions = await readDistributions(paths, { signal, onRead })
  checkDistributions(distributions)
  onProgress({ type: 'asking', registry: options.registry })
  const chain = await connectChain(options.registry, options.signer)
  const plan = await planReleases(chain, distributions, signal)
  const toPublish = plan.releases.flatMap((release) => release.toPublish)
  if (dryRun || toPublish.length === 0) return reportOf(chain, plan, plan.releases.map(reportPlanned), dryRun)

  if (pinTargets.length === 0) throw new UploadFailedError('there is no place to store the bytes; name an IPFS node')
  await options.confirm?.(plan)
  const missedTargets = await uploadFiles(toPublish, { pinTargets, minCopies, signal, onProgress })
  return { ...reportOf(chain, plan, await recordReleases(chain, plan, waitOptions), dryRun), missedTargets }
}

async function recordReleases(
  chain: Chain,
  plan: PublishPlan,
  options: WaitOptions,
): Promise<readonly ReleaseReport[]> {
  const reports: ReleaseReport[] = []
  for (const release of plan.releases) {
    if (release.toPublish.length === 0) {
      reports.push(reportPlanned(release))
      continue
    }
    const receipt = await recordFiles(chain, release, options)
    reports.push(reportPublished(release, transactionReportOf(receipt)))
  }
  return reports
}

function reportOf(chain: Chain, plan: PublishPlan, releases: readonly ReleaseReport[], dryRun: boolean): PublishReport {
  const { registry, chainId, account } = chain
  return { registry: registry.address, chainId, account, dryRun, maxFee: plan.maxFee, missedTargets: [], releases }
}
