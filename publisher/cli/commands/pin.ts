import type { Restored } from '../../keeping/restore-files.ts'
import type { Command } from '../command.ts'
import { InvalidConfigError } from '../errors.ts'
import { JSON_OPTION } from '../options.ts'
import { filesNamed, KEEPING_OPTIONS, textOf, withKeeping } from '../pins/keeping.ts'

export const pinCommand: Command = {
  name: 'pin',
  summary: 'have the targets keep what a registry records, from any gateway or from a disk',
  arguments: [{ name: '[names...]', description: 'projects, or releases such as demo==1.0' }],
  options: [
    { flags: '--all', description: 'every file that the registry records' },
    { flags: '--from <path>', description: 'a folder or file on the disk to take distributions from first' },
    ...KEEPING_OPTIONS,
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const { arguments: names, options, signal, terminal } = invocation
    if ((names.length === 0) !== (options.all === true)) throw new InvalidConfigError(['name projects, or give --all'])
    const { openFileSupply } = await import('../../keeping/file-supply.ts')
    const { readRecordedFiles } = await import('../../keeping/recorded-files.ts')
    const { restoreFiles } = await import('../../keeping/restore-files.ts')
    const { FilesAtRiskError } = await import('../../keeping/errors.ts')
    return withKeeping(invocation, async ({ provider, registry, targets, sources, log }) => {
      const files = await (options.all === true
        ? readRecordedFiles(provider, { registry })
        : filesNamed(names, { provider, registry }))
      const from = textOf(options.from)
      const supply = await openFileSupply({ gateways: sources, paths: from === undefined ? [] : [from], signal })
      try {
        const onRestored = (restored: Restored) => void terminal.output.write(`${lineOf(restored)}\n`)
        const now = () => new Date()
        const restored = await restoreFiles(files, targets, { supply, log, now, signal, onRestored })
        const failed = restored.filter(({ outcome }) => outcome === 'failed')
        if (failed.length > 0) throw new FilesAtRiskError(failed.map(lineOf))
        return {
          text: `${files.length} file(s) are at ${targets.length} target(s)`,
          json: { files: restored.map(jsonOf) },
        }
      } finally {
        await log.save()
        await supply.close()
      }
    })
  },
}

function lineOf({ file, target, outcome, reason }: Restored): string {
  return `${file.name} at ${target}: ${outcome}${reason === '' ? '' : `, ${reason}`}`
}

function jsonOf({ file, target, outcome, reason }: Restored) {
  return { filename: file.name, cid: file.cid.toString(), target, outcome, reason }
}
