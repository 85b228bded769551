import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { checkHost, listen, stopListening } from '@dipmp/ipfs'
import type { KeepStatus } from './keeper.ts'

/** What a keeper tells over HTTP, on the loopback: `/metrics` for Prometheus, `/healthz` for people. */
export type KeepServer = Readonly<{
  url: string
  /** Tells another status from now on. */
  show(status: KeepStatus): void
  stop(): Promise<void>
}>

/**
 * Starts it; before the first round ended it says that it knows nothing yet.
 * @throws the system's error where the port cannot be had.
 */
export async function startKeepServer(port: number): Promise<KeepServer> {
  let status: KeepStatus | null = null
  const server = createServer((request, response) => {
    try {
      checkHost(request.headers.host, { host: '127.0.0.1' })
    } catch {
      return response.writeHead(403).end('this is not for names from elsewhere\n')
    }
    const path = request.url?.split('?')[0]
    if (path === '/metrics') {
      response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' })
      return response.end(status ? renderMetrics(status) : '')
    }
    if (path !== '/healthz') return response.writeHead(404).end('there is /metrics and /healthz\n')
    const lines = status ? status.alarms : ['the first round has not ended']
    return response.writeHead(lines.length === 0 ? 200 : 503).end(lines.length === 0 ? 'ok\n' : `${lines.join('\n')}\n`)
  })
  await listen(server, port, '127.0.0.1')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    show: (next) => {
      status = next
    },
    stop: () => stopListening(server),
  }
}

/** A status as Prometheus reads it. */
export function renderMetrics(status: KeepStatus): string {
  const held = [...status.held].map(([target, count]) => `dipmp_keep_held_files{target="${escaped(target)}"} ${count}`)
  return [
    ...metric('files', 'Files that are to be kept.', status.files),
    ...metric('bytes', 'Their bytes.', status.bytes),
    ...metric('beyond_quota_files', 'Files that the quota left out.', status.beyondQuota),
    '# HELP dipmp_keep_held_files Files that a target holds.',
    '# TYPE dipmp_keep_held_files gauge',
    ...held,
    ...metric(
      'files_at_risk',
      'Files of which fewer copies are held than have to be: anything but 0 is an alarm.',
      status.atRisk,
    ),
    ...metric('expiring_copies', 'Copies that end within thirty days, by the word of their target.', status.expiring),
    ...metric('repinned_total', 'Copies that were pinned since the start.', status.repinned, 'counter'),
    ...metric('round_timestamp_seconds', 'When the last round ended; one that is old is an alarm.', status.endedAt),
    '',
  ].join('\n')
}

function metric(name: string, help: string, value: number, type = 'gauge'): readonly string[] {
  return [`# HELP dipmp_keep_${name} ${help}`, `# TYPE dipmp_keep_${name} ${type}`, `dipmp_keep_${name} ${value}`]
}

function escaped(label: string): string {
  return label.replace(/[\\"\n]/g, (character) => (character === '\n' ? '\\n' : `\\${character}`))
}
