import type { ChainOptions } from '../registry/chain-options.ts'
import type { YankReport } from '../registry/yank.ts'
import type { Invocation, Outcome } from './command.ts'
import { readConfig } from './config.ts'
import { confirm } from './prompt.ts'
import { showProgress } from './show-progress.ts'
import { openSigner } from './signer.ts'

/** What `yank` and `unyank` share: ask, run the library's call with the settings, and say what was recorded. */
export async function changeRelease(
  verb: 'yank' | 'unyank',
  invocation: Invocation,
  call: (options: ChainOptions) => Promise<YankReport>,
): Promise<Outcome> {
  const { options, terminal, signal } = invocation
  const config = readConfig(invocation)
  const [project = '', version = ''] = invocation.arguments
  const subject =
    typeof options.file === 'string' ? `${options.file} of ${project} ${version}` : `${project} ${version}`
  if (options.yes !== true) await confirm(terminal, `Spend gas to ${verb} ${subject}?`, signal)
  const { signer, close } = await openSigner(config, invocation)
  const progress = showProgress(terminal)
  try {
    const { registry, confirmations } = config
    const report = await call({ registry, signer, confirmations, signal, onProgress: progress.onProgress })
    progress.end()
    return { text: `${subject} is ${verb}ed: recorded by ${report.transaction.hash}`, json: report }
  } finally {
    progress.end()
    close()
  }
}
