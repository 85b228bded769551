import type { PublishReport, ReleaseReport } from '../report.ts'
import { etherText } from './amount-text.ts'
import { indexUrlOf } from './index-url.ts'
import { networkOf, transactionPage } from './networks.ts'

/** Tells what publishing did, and where to look at it. */
export function renderReport(report: PublishReport, gateway: string | null): string {
  const { currency } = networkOf(report.chainId)
  const lines = report.releases.flatMap((release) => renderRelease(release, report, { gateway, currency }))
  const missed = report.missedTargets.map(({ target, reason }) => `warning: not at ${target}: ${reason}`)
  if (!report.dryRun) return [...lines, ...missed].join('\n')
  const planned = report.releases.some(({ files }) => files.some(({ status }) => status === 'planned'))
  const cost = planned ? `; it may cost ${etherText(report.maxFee, currency)}` : ''
  return [...lines, `dry run: nothing was stored or sent${cost}`].join('\n')
}

function renderRelease(
  release: ReleaseReport,
  report: PublishReport,
  { gateway, currency }: Readonly<{ gateway: string | null; currency: string }>,
): string[] {
  const { project, version, transaction, registers, files } = release
  const how = transaction
    ? `recorded by ${transaction.hash} in block ${transaction.blockNumber} for ${etherText(transaction.fee, currency)}`
    : 'nothing recorded'
  const would = report.dryRun && registers ? [`  would register the name ${project} for ever`] : []
  return [
    `${project} ${version}: ${how}`,
    ...would,
    ...files.map((file) => `  ${file.filename}: ${file.status}\n    ${file.cid}`),
    ...(report.dryRun ? [] : placesOf(release, report, gateway)),
  ]
}

/** The page, the command that installs it, and the transaction. */
function placesOf(
  { project, version, transaction }: ReleaseReport,
  { registry, chainId }: PublishReport,
  gateway: string | null,
): string[] {
  const page = transaction && transactionPage(chainId, transaction.hash)
  const seen = page ? [`  transaction: ${page}`] : []
  if (gateway === null) return seen
  const index = indexUrlOf(gateway, registry)
  return [`  page: ${index}${project}/`, `  install: pip install ${project}==${version} --index-url ${index}`, ...seen]
}
