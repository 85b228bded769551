import { CLIENT_COMMANDS, clientEnvironment, pypircStanza } from '../upload-server/client-settings.ts'
import type { UploadServer } from '../upload-server/upload-server.ts'
import type { SessionEvent } from '../upload-server/upload-session.ts'
import { renderReport } from './render-report.ts'
import type { ServerSettings } from './server-settings.ts'

/** Says how to upload to a server, ready to be copied. */
export function introduceServer(server: UploadServer, settings: ServerSettings): string {
  const variables = Object.entries(clientEnvironment(server)).map(([name, value]) => `export ${name}=${value}`)
  return `upload to ${server.url}/legacy/ as __token__ with the password ${server.token}
${endingOf(server, settings)}
see what is staged: pip install --index-url ${server.url}/simple/ NAME

In another terminal:

${indent([...variables, ...CLIENT_COMMANDS.map((command) => `${command.padEnd(40)}# one of these`)])}

or in ~/.pypirc, for twine upload -r dipmp:

${indent(pypircStanza(server).trimEnd().split('\n'))}

Ctrl-C ends it.
`
}

/** Tells an event in a line. */
export function lineOfEvent(event: SessionEvent, gateway: string | null): string {
  switch (event.type) {
    case 'staged':
      return `${event.filename}: accepted, ${event.size} bytes`
    case 'passed over':
      return `${event.filename}: published already`
    case 'refused':
      return `${event.filename}: refused: ${messageOf(event.error)}`
    case 'published':
      return renderReport(event.report, gateway)
    case 'failed':
      return `${event.project} ${event.version}: not published, and still staged: ${messageOf(event.error)}`
    default:
      return event satisfies never
  }
}

function endingOf({ url, token }: UploadServer, { gatherMs, isStaging }: ServerSettings): string {
  if (isStaging) return 'publish what came: dipmp publish --staged'
  if (gatherMs !== null) return `a release is published when no file has come for ${gatherMs / 1000} s`
  return `publish what came: curl -X POST -u __token__:${token} ${url}/session/publish`
}

function indent(lines: readonly string[]): string {
  return lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n')
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
