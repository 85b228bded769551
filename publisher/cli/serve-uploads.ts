import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPreviewIndex } from '../staging/preview-index.ts'
import { openStaging, type Staging } from '../staging/staging.ts'
import { clientEnvironment } from '../upload-server/client-settings.ts'
import { startUploadServer, type UploadServer } from '../upload-server/upload-server.ts'
import { openSession, type SessionEvent, type UploadSession } from '../upload-server/upload-session.ts'
import type { Invocation, Outcome } from './command.ts'
import { introduceServer, lineOfEvent } from './introduce-server.ts'
import { type PublishingRun, withPublishing } from './publishing.ts'
import { runCommand } from './run-command.ts'
import { readServerSettings, type ServerSettings } from './server-settings.ts'
import { openStagingOf, readIndexUrl } from './staging-folder.ts'

/** Serves uploads until Ctrl-C, or until the command ends that was given; fails where a release could not be published. */
export async function serveUploads(invocation: Invocation): Promise<Outcome> {
  const settings = readServerSettings(invocation)
  return withPublishing(invocation, async (publishing) => {
    const folder = await mkdtemp(join(tmpdir(), 'dipmp-uploads-'))
    try {
      const staging = settings.isStaging ? openStagingOf(invocation) : openStaging(folder)
      return await serve(invocation, { publishing, staging, settings })
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
}

type Serving = Readonly<{ publishing: PublishingRun; staging: Staging; settings: ServerSettings }>

async function serve(invocation: Invocation, { publishing, staging, settings }: Serving): Promise<Outcome> {
  const { gatherMs, port, isStaging } = settings
  const watch = watchEvents(invocation, publishing)
  const session = openSession({ staging, publishOptions: publishing.options, gatherMs, onEvent: watch.onEvent })
  const preview = createPreviewIndex({ staging, indexUrl: readIndexUrl(invocation) })
  const server = await startUploadServer({ session, preview, port })
  try {
    if (invocation.arguments.length > 0) await runUploader(invocation, server, session, settings)
    else await serveUntilAborted(invocation, server, settings)
  } finally {
    await server.stop()
    await session.close()
  }
  watch.throwFailure()
  const { staged, reports } = await session.state()
  return { text: isStaging ? `staged: ${staged.join(', ')}` : 'done', json: { staged, reports } }
}

function watchEvents({ terminal }: Invocation, { progress, config }: PublishingRun) {
  const failures = new Map<string, unknown>()
  return {
    onEvent: (event: SessionEvent) => {
      progress.end()
      terminal.output.write(`${lineOfEvent(event, config.gateway)}\n`)
      if (event.type === 'failed') failures.set(`${event.project} ${event.version}`, event.error)
      if (event.type !== 'published') return
      for (const { project, version } of event.report.releases) failures.delete(`${project} ${version}`)
    },
    throwFailure: () => {
      for (const error of failures.values()) throw error
    },
  }
}

async function serveUntilAborted(
  { terminal, signal }: Invocation,
  server: UploadServer,
  settings: ServerSettings,
): Promise<void> {
  terminal.output.write(introduceServer(server, settings))
  if (signal.aborted) return
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
}

async function runUploader(
  invocation: Invocation,
  server: UploadServer,
  session: UploadSession,
  { isStaging }: ServerSettings,
): Promise<void> {
  await runCommand(invocation, { ...invocation.env, ...clientEnvironment(server) })
  if (!isStaging) await session.publish()
}
