import type { FileVerification } from '../../verify/verify-file.ts'
import type { Command, Outcome } from '../command.ts'
import { CONFIG_OPTION, JSON_OPTION, PATHS_ARGUMENT, PROFILE_OPTION } from '../options.ts'

const EXIT_CODES = { shown: 0, refuted: 1, unknown: 4 } as const

const MARKS = { shown: 'yes', refuted: 'NO ', unknown: '?  ' } as const

const SUMMARIES = {
  shown: 'is what the registry has recorded',
  refuted: 'is NOT what is asked for',
  unknown: 'could not be verified in full',
} as const

export const verifyCommand: Command = {
  name: 'verify',
  summary: 'show that files are what the registry has recorded; believes no gateway, index or single node',
  arguments: [PATHS_ARGUMENT],
  options: [
    CONFIG_OPTION,
    PROFILE_OPTION,
    {
      flags: '--rpc-url <urls>',
      description: "the chain's JSON-RPC, best several by comma, of several operators (RPC_URL)",
    },
    { flags: '--registry <address>', description: 'the registry contract (REGISTRY)' },
    { flags: '--quorum <count>', description: 'how many of them must agree on the block (default: more than half)' },
    { flags: '--block <block>', description: 'a number, latest, safe or finalized (default latest)' },
    { flags: '--from-block <number>', description: "where the registry's logs begin (default 0)" },
    { flags: '--publisher <address>', description: 'who must have published them' },
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const { findDistributions } = await import('../../distribution/find-distributions.ts')
    const { verifyFile } = await import('../../verify/verify-file.ts')
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

/** The worst of the files decides: one that is refuted, then one that could not be looked at. */
function outcomeOf(files: readonly FileVerification[]): Outcome {
  const verdicts = files.map(({ verdict }) => verdict)
  const verdict = (['refuted', 'unknown'] as const).find((each) => verdicts.includes(each)) ?? 'shown'
  return { text: files.map(render).join('\n'), json: { verdict, files }, exitCode: EXIT_CODES[verdict] }
}

function render({ filename, verdict, findings }: FileVerification): string {
  const lines = findings.map((each) => `  ${MARKS[each.verdict]} ${each.claim}: ${each.text}`)
  return [`${filename} ${SUMMARIES[verdict]}`, ...lines].join('\n')
}
