import type { Command } from '../command.ts'
import { JSON_OPTION } from '../options.ts'

export const checkCommand: Command = {
  name: 'check',
  summary: 'check distributions; touches neither chain nor IPFS',
  arguments: [{ name: '<paths...>', description: 'wheels, sdists, or folders of them' }],
  options: [JSON_OPTION],
  run: async ({ arguments: paths, terminal, signal }) => {
    const { checkDistributions } = await import('../../distribution/check-distributions.ts')
    const { readDistributions } = await import('../../distribution/read-distributions.ts')
    const { showProgress } = await import('../show-progress.ts')
    const progress = showProgress(terminal)
    const onRead = (filename: string) => progress.onProgress({ type: 'reading', filename })
    try {
      const distributions = await readDistributions(paths, { signal, onRead })
      checkDistributions(distributions)
      const files = distributions.map(({ filename, size, digest, cid, metadata }) => ({
        filename: filename.filename,
        project: filename.normalizedName,
        version: filename.version.normalized,
        size,
        digest,
        cid: cid.toString(),
        metadataCid: metadata?.cid.toString() ?? null,
      }))
      return { text: files.map(({ filename, cid }) => `${filename} is sound\n  ${cid}`).join('\n'), json: { files } }
    } finally {
      progress.end()
    }
  },
}
