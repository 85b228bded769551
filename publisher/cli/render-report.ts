import { formatEther } from 'ethers'
import type { PublishReport, ReleaseReport } from '../report.ts'

/** Renders what publishing did, for people. */
export function renderReport(report: PublishReport): string {
  const lines = report.releases.flatMap(renderRelease)
  const total = report.dryRun
    ? [`dry run: nothing was stored or sent; it may cost ${formatEther(report.maxFee)} ETH`]
    : []
  return [...lines, ...total].join('\n')
}

function renderRelease({ project, version, transaction, files }: ReleaseReport): readonly string[] {
  const how = transaction
    ? `recorded by ${transaction.hash} in block ${transaction.blockNumber} for ${formatEther(transaction.fee)} ETH`
    : 'nothing recorded'
  return [
    `${project} ${version}: ${how}`,
    ...files.map((file) => `  ${file.filename}: ${file.status}\n    ${file.cid}`),
  ]
}
