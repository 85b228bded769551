import type { YankOptions, YankReport } from '../registry/yank.ts'
import type { Invocation, Outcome } from './command.ts'
import { confirmSpending } from './confirm-spending.ts'
import { withRegistry } from './with-registry.ts'

/** What `yank` and `unyank` share: run the library's call with the settings, ask, and say what was recorded. */
export async function changeRelease(
  verb: 'yank' | 'unyank',
  invocation: Invocation,
  call: (options: YankOptions) => Promise<YankReport>,
): Promise<Outcome> {
  const [project = '', version = ''] = invocation.arguments
  const { file } = invocation.options
  const subject = typeof file === 'string' ? `${file} of ${project} ${version}` : `${project} ${version}`
  return withRegistry(invocation, async ({ options, progress }) => {
    const report = await call({
      ...options,
      confirm: async (quote) => {
        progress.end()
        const does = verb === 'yank' ? 'Yank' : 'Unyank'
        await confirmSpending(`${does} ${subject}`, quote, invocation)
      },
    })
    return { text: `${subject} is ${verb}ed: recorded by ${report.transaction.hash}`, json: report }
  })
}
