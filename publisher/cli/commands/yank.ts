import type { Command } from '../command.ts'
import { CHAIN_OPTIONS, JSON_OPTION, RELEASE_ARGUMENTS, SPENDING_OPTIONS, WALLET_OPTIONS } from '../options.ts'

export const yankCommand: Command = {
  name: 'yank',
  summary: 'withdraw a release or a file: installers pass over it unless it is pinned exactly',
  arguments: RELEASE_ARGUMENTS,
  options: [
    { flags: '--file <name>', description: 'only this file of the release' },
    { flags: '--reason <text>', description: 'shown to whoever installs it all the same' },
    ...CHAIN_OPTIONS,
    ...WALLET_OPTIONS,
    ...SPENDING_OPTIONS,
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const { changeRelease } = await import('../change-release.ts')
    const { yank } = await import('../../registry/yank.ts')
    const [project = '', version = ''] = invocation.arguments
    const { file, reason } = invocation.options
    const filename = typeof file === 'string' ? file : undefined
    return changeRelease('yank', invocation, (options) =>
      yank({ project, version, filename, reason: typeof reason === 'string' ? reason : undefined }, options),
    )
  },
}
