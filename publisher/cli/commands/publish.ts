import type { PublishOptions } from '../../publish.ts'
import type { PublishReport } from '../../report.ts'
import type { Command, Invocation, Outcome } from '../command.ts'
import { InvalidConfigError } from '../errors.ts'
import {
  CHAIN_OPTIONS,
  GATEWAY_OPTION,
  IPFS_OPTIONS,
  JSON_OPTION,
  PATHS_ARGUMENT,
  SPENDING_OPTIONS,
  STAGING_OPTION,
  WALLET_OPTIONS,
} from '../options.ts'

export const publishCommand: Command = {
  name: 'publish',
  summary: 'store distributions on IPFS and record them in a registry',
  arguments: [PATHS_ARGUMENT],
  options: [
    ...CHAIN_OPTIONS,
    ...IPFS_OPTIONS,
    GATEWAY_OPTION,
    ...WALLET_OPTIONS,
    ...SPENDING_OPTIONS,
    { flags: '--dry-run', description: 'check and estimate, without a key; store and send nothing' },
    { flags: '--staged', description: 'publish what "dipmp stage" or "dipmp upload-server --stage" staged' },
    { flags: '--discard', description: 'forget what is staged instead' },
    STAGING_OPTION,
    JSON_OPTION,
  ],
  run: async (invocation) => {
    checkWhat(invocation)
    if (invocation.options.discard === true) return discard(invocation)
    const { renderReport } = await import('../render-report.ts')
    const { withPublishing } = await import('../publishing.ts')
    return withPublishing(invocation, async ({ options, config }) => {
      const report = await publishWhat(invocation, options)
      return { text: renderReport(report, config.gateway), json: report }
    })
  },
}

function checkWhat({ arguments: paths, options }: Invocation): void {
  const named = [paths.length > 0, options.staged === true, options.discard === true].filter(Boolean)
  if (named.length <= 1) return
  throw new InvalidConfigError(['give one of the distributions to publish, --staged, and --discard'])
}

async function publishWhat(invocation: Invocation, options: PublishOptions): Promise<PublishReport> {
  if (invocation.options.staged !== true) {
    const { publish } = await import('../../publish.ts')
    return publish(invocation.arguments, options)
  }
  const { publishStaged } = await import('../../staging/publish-staged.ts')
  const { openStagingOf } = await import('../staging-folder.ts')
  return publishStaged(openStagingOf(invocation), options)
}

async function discard(invocation: Invocation): Promise<Outcome> {
  const { openStagingOf } = await import('../staging-folder.ts')
  const discarded = await openStagingOf(invocation).clear()
  const text = discarded.length === 0 ? 'nothing was staged' : `forgotten: ${discarded.join(', ')}`
  return { text, json: { discarded } }
}
