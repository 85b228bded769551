import type { PublishPlan } from '../../registry/plan-releases.ts'
import type { Command, Invocation } from '../command.ts'
import {
  CHAIN_OPTIONS,
  GATEWAY_OPTION,
  IPFS_OPTIONS,
  JSON_OPTION,
  SPENDING_OPTIONS,
  WALLET_OPTIONS,
} from '../options.ts'

export const publishCommand: Command = {
  name: 'publish',
  summary: 'store distributions on IPFS and record them in a registry',
  arguments: [{ name: '<paths...>', description: 'wheels, sdists, or folders of them, such as dist/' }],
  options: [
    ...CHAIN_OPTIONS,
    ...IPFS_OPTIONS,
    GATEWAY_OPTION,
    ...WALLET_OPTIONS,
    ...SPENDING_OPTIONS,
    { flags: '--dry-run', description: 'check and estimate, without a key; store and send nothing' },
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const { kuboTarget } = await import('@dipmp/ipfs')
    const { publish } = await import('../../publish.ts')
    const { confirmSpending } = await import('../confirm-spending.ts')
    const { renderReport } = await import('../render-report.ts')
    const { withRegistry } = await import('../with-registry.ts')
    return withRegistry(invocation, async ({ options, config, progress }) => {
      const report = await publish(invocation.arguments, {
        ...options,
        pinTargets: config.ipfsApis.map(({ url, token }) => kuboTarget(token === null ? { url } : { url, token })),
        dryRun: invocation.options.dryRun === true,
        confirm: async (plan, quote) => {
          progress.end()
          showPlan(plan, invocation)
          await confirmSpending('Publish this', quote, invocation)
        },
      })
      return { text: renderReport(report, config.gateway), json: report }
    })
  },
}

function showPlan({ releases }: PublishPlan, { options, terminal }: Invocation): void {
  if (options.yes === true) return
  for (const { project, version, toPublish, registersProject } of releases) {
    if (toPublish.length === 0) continue
    const registers = registersProject ? `; registers the name ${project} to this account, for ever` : ''
    terminal.output.write(`${project} ${version}: ${toPublish.length} file(s), for ever${registers}\n`)
  }
}
