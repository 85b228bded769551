import type { PublishOptions } from '../publish.ts'
import type { PublishPlan } from '../registry/plan-releases.ts'
import type { Invocation, Outcome } from './command.ts'
import type { Config } from './config.ts'
import { confirmSpending } from './confirm-spending.ts'
import { openPinTargets } from './pins/pin-settings.ts'
import type { ShownProgress } from './show-progress.ts'
import { withRegistry } from './with-registry.ts'

/** What a command that publishes runs with. */
export type PublishingRun = Readonly<{ options: PublishOptions; config: Config; progress: ShownProgress }>

/** As `withRegistry`, for what publishes: with the places to store bytes, and the question before anything is spent. */
export function withPublishing(
  invocation: Invocation,
  run: (publishing: PublishingRun) => Promise<Outcome>,
): Promise<Outcome> {
  return withRegistry(invocation, async ({ options, config, progress }) => {
    const { targets: pinTargets, minCopies } = await openPinTargets(config, invocation)
    return run({
      config,
      progress,
      options: {
        ...options,
        pinTargets,
        minCopies,
        dryRun: invocation.options.dryRun === true,
        confirm: async (plan, quote) => {
          progress.end()
          showPlan(plan, invocation)
          await confirmSpending('Publish this', quote, invocation)
        },
      },
    })
  })
}

function showPlan({ releases }: PublishPlan, { options, terminal }: Invocation): void {
  if (options.yes === true) return
  for (const { project, version, toPublish, registersProject } of releases) {
    if (toPublish.length === 0) continue
    const registers = registersProject ? `; registers the name ${project} to this account, for ever` : ''
    terminal.output.write(`${project} ${version}: ${toPublish.length} file(s), for ever${registers}\n`)
  }
}
