import type { FileVerification } from '../../verify/verify-file.ts'
import type { Command } from '../command.ts'
import { JSON_OPTION, PATHS_ARGUMENT } from '../options.ts'
import { VERIFY_OPTIONS } from '../verify-options.ts'

export const verifyCommand: Command = {
  name: 'verify',
  summary: 'show that files are what the registry has recorded; believes no gateway, index or single node',
  arguments: [PATHS_ARGUMENT],
  options: [...VERIFY_OPTIONS, JSON_OPTION],
  run: async (invocation) => {
    const { findDistributions } = await import('../../distribution/find-distributions.ts')
    const { verifyFile } = await import('../../verify/verify-file.ts')
    const { outcomeOf } = await import('../render-verification.ts')
    const { openVerifying } = await import('../verifying.ts')
    const { options, close } = openVerifying(invocation)
    try {
      const files: FileVerification[] = []
      for (const path of await findDistributions(invocation.arguments)) files.push(await verifyFile(path, options))
      return outcomeOf(files)
    } finally {
      close()
    }
  },
}
