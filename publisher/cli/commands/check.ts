import type { Finding } from '@dipmp/packaging'
import type { Inspection } from '../../distribution/inspect-distributions.ts'
import type { Command } from '../command.ts'
import { JSON_OPTION, PATHS_ARGUMENT } from '../options.ts'

export const checkCommand: Command = {
  name: 'check',
  summary: 'check distributions; touches neither chain nor IPFS',
  arguments: [PATHS_ARGUMENT],
  options: [{ flags: '--strict', description: 'take warnings for errors' }, JSON_OPTION],
  run: async ({ arguments: paths, options, terminal, signal }) => {
    const { inspectDistributions } = await import('../../distribution/inspect-distributions.ts')
    const { renderFinding } = await import('../../distribution/render-finding.ts')
    const { showProgress } = await import('../show-progress.ts')
    const progress = showProgress(terminal)
    const onRead = (filename: string) => progress.onProgress({ type: 'reading', filename })
    try {
      const inspections = await inspectDistributions(paths, { signal, onRead })
      const isSound = (found: readonly Finding[]) =>
        options.strict === true ? found.length === 0 : found.every(({ severity }) => severity === 'warning')
      const sound = inspections.every(({ findings }) => isSound(findings))
      const text = inspections.map((inspection) =>
        renderInspection(inspection, isSound(inspection.findings), renderFinding),
      )
      const files = inspections.map((inspection) => ({ ...jsonOf(inspection), sound: isSound(inspection.findings) }))
      return { text: text.join('\n'), json: { sound, files }, exitCode: sound ? 0 : 1 }
    } finally {
      progress.end()
    }
  },
}

function renderInspection(
  { filename, distribution, findings }: Inspection,
  isSound: boolean,
  renderFinding: (found: Finding) => string,
): string {
  const lines = findings.map((found) => `  ${found.severity} ${found.code}: ${renderFinding(found)}`)
  const cid = distribution ? [`  ${distribution.cid}`] : []
  return [`${filename} is ${isSound ? 'sound' : 'not sound'}`, ...cid, ...lines].join('\n')
}

function jsonOf({ path, filename, distribution, findings }: Inspection): Readonly<Record<string, unknown>> {
  return {
    filename,
    path,
    project: distribution?.filename.normalizedName ?? null,
    version: distribution?.filename.version.normalized ?? null,
    size: distribution?.size ?? null,
    digest: distribution?.digest ?? null,
    cid: distribution?.cid.toString() ?? null,
    metadataCid: distribution?.metadata.cid.toString() ?? null,
    findings,
  }
}
