import type { Command, Invocation } from '../../command.ts'
import { InvalidConfigError } from '../../errors.ts'
import { IPFS_OPTIONS } from '../../options.ts'
import { ownerCommand } from '../../owners/owner-command.ts'
import { argument, option, PROJECT_ARGUMENT } from '../../owners/read-argument.ts'

export const annotateCommand: Command = ownerCommand({
  name: 'annotate',
  summary: 'say something of a project, a release or a file, by the sha256 of a document',
  arguments: [
    PROJECT_ARGUMENT,
    { name: '<key>', description: 'provenance, source, rebuild, advisory, moved-to, successor, or one of your own' },
  ],
  options: [
    { flags: '--of-release <version>', description: 'of a release instead of the project' },
    { flags: '--of-file <name>', description: 'of a file instead of the project' },
    { flags: '--document <file>', description: 'what is said; it is stored on IPFS' },
    { flags: '--digest <sha256>', description: 'the same, stored already' },
    { flags: '--remove', description: 'take back what this account said' },
    ...IPFS_OPTIONS,
  ],
  order: async (invocation) => {
    const { annotate } = await import('../../../owners/project-calls.ts')
    const { subjectOf } = await import('../../../owners/annotation-subject.ts')
    const project = argument(invocation, 0)
    const key = readKey(argument(invocation, 1))
    const release = option(invocation, 'ofRelease')
    const filename = option(invocation, 'ofFile')
    if (release !== null && filename !== null) throw new InvalidConfigError(['give either --of-release or --of-file'])
    const { subject, about } = subjectOf(project, { release, filename })
    return { call: annotate(project, { subject, about, key, digest: await readDocument(invocation) }) }
  },
})

function readKey(text: string): string {
  if (/^[\x21-\x7e]{1,31}$/.test(text)) return text
  throw new InvalidConfigError(['a key is 1 to 31 characters of printable ASCII, without spaces'])
}

/** Returns the sha256 of what is said; null where it is taken back. */
async function readDocument(invocation: Invocation): Promise<string | null> {
  const { options } = invocation
  const path = option(invocation, 'document')
  const digest = option(invocation, 'digest')
  const named = [path !== null, digest !== null, options.remove === true].filter(Boolean)
  if (named.length !== 1) throw new InvalidConfigError(['give one of --document, --digest and --remove'])
  if (digest !== null) return (await import('../../owners/read-digest.ts')).readDigest(digest)
  if (path === null) return null
  const { storeDocument } = await import('../../owners/store-document.ts')
  return storeDocument(path, invocation)
}
