import { formatEther } from 'ethers'
import type { PublishPlan } from '../registry/plan-releases.ts'
import type { Quote } from '../registry/sending/quote.ts'
import type { Invocation } from './command.ts'
import { confirm } from './prompt.ts'

/** Says what a plan would record, and asks before it is spent on; asks nothing with `--yes`. */
export async function confirmPlan(
  plan: PublishPlan,
  quote: Quote,
  { options, terminal, signal }: Invocation,
): Promise<void> {
  if (options.yes === true) return
  const releases = plan.releases.filter(({ toPublish }) => toPublish.length > 0)
  for (const { project, version, toPublish, registersProject } of releases) {
    const registers = registersProject ? `; registers the name ${project} to this account, for ever` : ''
    terminal.output.write(`${project} ${version}: ${toPublish.length} file(s), for ever${registers}\n`)
  }
  await confirm(terminal, `Publish this for at most ${formatEther(quote.maxFee)} ETH?`, signal)
}
