import type { PublishPlan } from '../../registry/plan-releases.ts'
import type { PublishReport, ReleaseReport } from '../../report.ts'
import type { Command, Invocation } from '../command.ts'
import { CHAIN_OPTIONS, IPFS_OPTIONS, JSON_OPTION, SPENDING_OPTIONS, WALLET_OPTIONS } from '../options.ts'

export const publishCommand: Command = {
  name: 'publish',
  summary: 'store distributions on IPFS and record them in a registry',
  arguments: [{ name: '<paths...>', description: 'wheels, sdists, or folders of them, such as dist/' }],
  options: [
    ...CHAIN_OPTIONS,
    ...IPFS_OPTIONS,
    ...WALLET_OPTIONS,
    ...SPENDING_OPTIONS,
    { flags: '--dry-run', description: 'check and estimate; store and send nothing' },
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const { publish } = await import('../../publish.ts')
    const { readConfig } = await import('../config.ts')
    const { showProgress } = await import('../show-progress.ts')
    const { openPinTargets } = await import('../pins/pin-settings.ts')
    const { openSigner } = await import('../signer.ts')
    const config = readConfig(invocation)
    const { targets: pinTargets, minCopies } = await openPinTargets(config, invocation)
    const { signer, close } = await openSigner(config, invocation)
    const progress = showProgress(invocation.terminal)
    try {
      const report = await publish(invocation.arguments, {
        registry: config.registry,
        signer,
        pinTargets,
        minCopies,
        confirmations: config.confirmations,
        dryRun: invocation.options.dryRun === true,
        signal: invocation.signal,
        onProgress: progress.onProgress,
        confirm: async (plan) => {
          progress.end()
          await confirmPlan(plan, invocation)
        },
      })
      progress.end()
      return { text: await renderReport(report), json: report }
    } finally {
      progress.end()
      close()
    }
  },
}

async function confirmPlan(plan: PublishPlan, { options, terminal, signal }: Invocation): Promise<void> {
  if (options.yes === true) return
  const { formatEther } = await import('ethers')
  const { confirm } = await import('../prompt.ts')
  const releases = plan.releases.filter(({ toPublish }) => toPublish.length > 0)
  for (const { project, version, toPublish, registersProject } of releases) {
    const registers = registersProject ? `; registers the name ${project} to this account, for ever` : ''
    terminal.output.write(`${project} ${version}: ${toPublish.length} file(s), for ever${registers}\n`)
  }
  await confirm(terminal, `Publish this for at most ${formatEther(plan.maxFee)} ETH?`, signal)
}

async function renderReport(report: PublishReport): Promise<string> {
  const { formatEther } = await import('ethers')
  const lines = report.releases.flatMap((release) => renderRelease(release, formatEther))
  const total = report.dryRun
    ? [`dry run: nothing was stored or sent; it may cost ${formatEther(report.maxFee)} ETH`]
    : []
  const missed = report.missedTargets.map(({ target, reason }) => `warning: not at ${target}: ${reason}`)
  return [...lines, ...missed, ...total].join('\n')
}

function renderRelease(
  { project, version, transaction, files }: ReleaseReport,
  formatEther: (wei: bigint) => string,
): string[] {
  const how = transaction
    ? `recorded by ${transaction.hash} in block ${transaction.blockNumber} for ${formatEther(transaction.fee)} ETH`
    : 'nothing recorded'
  return [
    `${project} ${version}: ${how}`,
    ...files.map((file) => `  ${file.filename}: ${file.status}\n    ${file.cid}`),
  ]
}
