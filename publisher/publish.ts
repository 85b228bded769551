import type { PinTarget } from '@dipmp/ipfs'
import { checkDistributions } from './distribution/check-distributions.ts'
import { readDistributions } from './distribution/read-distributions.ts'
import { type ChainOptions, recordOptionsOf } from './registry/chain-options.ts'
import { checkRecorded } from './registry/check-recorded.ts'
import { type Chain, connectChain, NOBODY } from './registry/connect-chain.ts'
import { explainOutage } from './registry/explain-failure.ts'
import { type PublishPlan, planReleases, publishingCalls } from './registry/plan-releases.ts'
import { checkFunds, type Quote, quoteCalls } from './registry/sending/quote.ts'
import { recordOnce } from './registry/sending/record-once.ts'
import { transactionReportOf } from './registry/transaction-report.ts'
import { type PublishReport, type ReleaseReport, reportPlanned, reportPublished } from './report.ts'
import { type MissedTarget, UploadFailedError, uploadFiles } from './upload-files.ts'

export type PublishOptions = ChainOptions &
  Readonly<{
    /** Where the bytes are stored before anything is recorded. */
    pinTargets: readonly PinTarget[]
    /** How many of them have to hold every file; all unless told. */
    minCopies?: number | undefined
    /** Stores and sends nothing; the report tells what would be done. */
    dryRun?: boolean
    /** Called once before anything is stored or spent, unless there is nothing to do; what it throws stops it. */
    confirm?: (plan: PublishPlan, quote: Quote) => Promise<void>
  }>

/**
 * Publishes the distributions at the paths and returns what was recorded. All of them are checked and stored before the
 * first transaction; each release is one transaction. Calling it again publishes what is missing, waits for what is pending,
 * and spends nothing where nothing is missing. A dry run needs no key: ethers' `VoidSigner` will do.
 * @throws {InvalidDistributionError} INVALID_DISTRIBUTION
 * @throws {NotProjectOwnerError} NOT_PROJECT_OWNER
 * @throws {FileAlreadyPublishedError} FILE_ALREADY_PUBLISHED
 * @throws {RegistryRefusedError} REGISTRY_REFUSED
 * @throws {ReleaseClosedError} RELEASE_CLOSED
 * @throws {InsufficientFundsError} INSUFFICIENT_FUNDS
 * @throws {UploadFailedError} UPLOAD_FAILED
 * @throws {FeeTooLowError} FEE_TOO_LOW
 * @throws {WrongChainError} WRONG_CHAIN
 * @throws {TransactionRevertedError} TRANSACTION_REVERTED
 * @throws {TransactionPendingError} TRANSACTION_PENDING
 * @throws {ChainUnavailableError} CHAIN_UNAVAILABLE
 * @example await publish(['dist/'], { registry, signer, pinTargets: [kuboTarget({ url })] })
 */
export async function publish(paths: readonly string[], options: PublishOptions): Promise<PublishReport> {
  const { pinTargets, minCopies, dryRun = false } = options
  const recordOptions = recordOptionsOf(options)
  const { signal, onProgress } = recordOptions
  const onRead = (filename: string) => onProgress({ type: 'reading', filename })

  const distributions = await readDistributions(paths, {
    signal,
    onRead,
    onHashed: (filename, read, total) => onProgress({ type: 'hashing', filename, read, total }),
    onWarning: (filename, warning) => onProgress({ type: 'warned', filename, warning }),
  })
  checkDistributions(distributions)
  onProgress({ type: 'asking', registry: options.registry })
  const chain = await connectChain(options.registry, options.signer, options)
  const plan = () => planReleases(chain, distributions, signal)
  if (dryRun) {
    const planned = await plan()
    return lookOnly(chain, planned, options).catch((error) => {
      throw explainOutage(error)
    })
  }

  let missedTargets: readonly MissedTarget[] = []
  const recorded = await recordOnce(
    chain,
    {
      plan,
      callsOf: (planned) => publishingCalls(chain, planned).map(({ call }) => call),
      confirm: async (planned, quote) => {
        if (pinTargets.length === 0) {
          throw new UploadFailedError('there is no place to store the bytes; name an IPFS node')
        }
        await options.confirm?.(planned, quote)
      },
      prepare: async ({ releases }) => {
        const toPublish = releases.flatMap((release) => release.toPublish)
        missedTargets = await uploadFiles(toPublish, { pinTargets, minCopies, signal, onProgress })
      },
    },
    recordOptions,
  )
  const { quote, receipts } = recorded
  const sent = publishingCalls(chain, recorded.plan).map(({ release }, index) => ({
    release,
    receipt: receipts[index],
  }))
  const releases = recorded.plan.releases.map((release) => {
    const receipt = sent.find((each) => each.release === release)?.receipt
    if (!receipt) return reportPlanned(release)
    checkRecorded(chain, release, receipt)
    return reportPublished(release, transactionReportOf(receipt))
  })
  return { ...reportOf(chain, releases, { dryRun, maxFee: quote?.maxFee ?? 0n }), missedTargets }
}

async function lookOnly(chain: Chain, plan: PublishPlan, { fees = {} }: PublishOptions): Promise<PublishReport> {
  const quotes: Quote[] = []
  for (const { release, call } of publishingCalls(chain, plan)) {
    // Without a key, the question is what its owner's would cost.
    const account = chain.account === NOBODY ? (release.owner ?? NOBODY) : chain.account
    quotes.push(await quoteCalls({ ...chain, account }, [call], fees))
  }
  const maxFee = quotes.reduce((sum, quote) => sum + quote.maxFee, 0n)
  if (chain.account !== NOBODY) await checkFunds(chain, { calls: quotes.flatMap(({ calls }) => calls), maxFee })
  return reportOf(chain, plan.releases.map(reportPlanned), { dryRun: true, maxFee })
}

function reportOf(
  { registry, chainId, account }: Chain,
  releases: readonly ReleaseReport[],
  { dryRun, maxFee }: Pick<PublishReport, 'dryRun' | 'maxFee'>,
): PublishReport {
  return {
    registry: registry.address,
    chainId,
    account: account === NOBODY ? null : account,
    dryRun,
    maxFee,
    missedTargets: [],
    releases,
  }
}
