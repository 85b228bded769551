import type { Command } from '../command.ts'
import { CHAIN_OPTIONS, JSON_OPTION, RELEASE_ARGUMENTS, SPENDING_OPTIONS, WALLET_OPTIONS } from '../options.ts'

export const unyankCommand: Command = {
  name: 'unyank',
  summary: 'take a yank back',
  arguments: RELEASE_ARGUMENTS,
  options: [
    { flags: '--file <name>', description: 'only this file of the release' },
    ...CHAIN_OPTIONS,
    ...WALLET_OPTIONS,
    ...SPENDING_OPTIONS,
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const { changeRelease } = await import('../change-release.ts')
    const { unyank } = await import('../../registry/yank.ts')
    const [project = '', version = ''] = invocation.arguments
    const { file } = invocation.options
    const filename = typeof file === 'string' ? file : undefined
    return changeRelease('unyank', invocation, (options) => unyank({ project, version, filename }, options))
  },
}
