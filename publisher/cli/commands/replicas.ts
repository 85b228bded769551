import type { ReplicaReport } from '../../keeping/look-replicas.ts'
import type { Command } from '../command.ts'
import { JSON_OPTION } from '../options.ts'
import { filesNamed, KEEPING_OPTIONS, withKeeping } from '../pins/keeping.ts'

export const replicasCommand: Command = {
  name: 'replicas',
  summary: 'show who answers for the files of a project, read back and compared',
  arguments: [{ name: '<names...>', description: 'projects, or releases such as demo==1.0' }],
  options: [...KEEPING_OPTIONS, JSON_OPTION],
  run: async (invocation) => {
    const { gatewayReplica } = await import('@dipmp/ipfs')
    const { lookReplicas } = await import('../../keeping/look-replicas.ts')
    return withKeeping(invocation, async ({ provider, registry, targets, gateways, log }) => {
      const files = await filesNamed(invocation.arguments, { provider, registry })
      const places = [...targets, ...gateways.map((url) => gatewayReplica(url))]
      const now = new Date()
      const reports = await lookReplicas(files, places, { log, now: () => now, signal: invocation.signal })
      await log.save()
      const lines = files.flatMap((file) => [
        `${file.name} (${file.cid})`,
        ...reports.filter((report) => report.file === file).map((report) => `  ${lineOf(report, now)}`),
      ])
      return { text: lines.join('\n'), json: { replicas: reports.map(jsonOf) } }
    })
  },
}

function lineOf({ place, replica, last }: ReplicaReport, now: Date): string {
  if (replica.state !== 'held') {
    const seen = last === null ? 'never seen right' : `last seen right ${agoText(last.verifiedAt, now)}`
    return `${place}: ${replica.state}, ${replica.reason}; ${seen}`
  }
  const { readBack, expiresAt } = replica
  const how =
    readBack.type === 'verified'
      ? `verified, ${readBack.blocks} of ${readBack.of} blocks`
      : `by its word alone: ${readBack.reason}`
  return `${place}: ${how}${expiresAt === null ? '' : `; until ${expiresAt}`}`
}

function jsonOf({ file, place, replica, last }: ReplicaReport) {
  return { filename: file.name, cid: file.cid.toString(), place, ...replica, last }
}

/** How long ago a time was, in its largest unit. */
function agoText(time: string, now: Date): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - Date.parse(time)) / 60_000))
  if (minutes < 60) return `${minutes} minute(s) ago`
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} hour(s) ago`
  return `${Math.floor(minutes / 1440)} day(s) ago`
}
