import { kuboTarget } from '@dipmp/ipfs'
import type { PublishOptions } from '../publish.ts'
import type { PublishPlan } from '../registry/plan-releases.ts'
import type { Quote } from '../registry/sending/quote.ts'
import type { Invocation } from './command.ts'
import { readConfig } from './config.ts'
import { confirmPlan } from './confirm-plan.ts'
import { type ShownProgress, showProgress } from './show-progress.ts'
import { openSigner } from './signer.ts'

/** What the library's `publish` is called with, whichever command does. */
export type Publishing = Readonly<{ options: PublishOptions; progress: ShownProgress; close: () => void }>

/** Reads the settings, opens the signer, and shows progress and the question before spending on the terminal. */
export async function openPublishing(invocation: Invocation): Promise<Publishing> {
  const config = readConfig(invocation)
  const { signer, close } = await openSigner(config, invocation)
  const progress = showProgress(invocation.terminal)
  const options = {
    registry: config.registry,
    signer,
    pinTargets: config.ipfsApis.map(({ url, token }) => kuboTarget(token === null ? { url } : { url, token })),
    confirmations: config.confirmations,
    dryRun: invocation.options.dryRun === true,
    signal: invocation.signal,
    onProgress: progress.onProgress,
    confirm: async (plan: PublishPlan, quote: Quote) => {
      progress.end()
      await confirmPlan(plan, quote, invocation)
    },
  }
  return { options, progress, close }
}
