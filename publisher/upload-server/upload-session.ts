import { parseFilename } from '@dipmp/packaging'
import { parseAttestations } from '../attestation/attestations.ts'
import { type PublishOptions, publish } from '../publish.ts'
import { publishStaged, type StagedReport } from '../staging/publish-staged.ts'
import type { StagedFile, Staging } from '../staging/staging.ts'
import type { Upload } from './read-upload.ts'

export type SessionOptions = Readonly<{
  staging: Staging
  /** How a file is checked, and then published: the same as `dipmp publish`. */
  publishOptions: PublishOptions
  /** How long after the last upload its files are published; null where only a call does. */
  gatherMs: number | null
  onEvent: (event: SessionEvent) => void
}>

/** What happened, for whoever watches. */
export type SessionEvent =
  | Readonly<{ type: 'staged'; filename: string; size: number }>
  | Readonly<{ type: 'passed over'; filename: string; size: number }>
  | Readonly<{ type: 'refused'; filename: string; error: unknown }>
  | Readonly<{ type: 'published'; report: StagedReport }>
  | Readonly<{ type: 'failed'; project: string; version: string; error: unknown }>

/** A session in the words of PEP 694. */
export type SessionStatus = 'open' | 'processing' | 'published' | 'error' | 'canceled'

export type SessionState = Readonly<{
  status: SessionStatus
  /** Files that wait. */
  staged: readonly string[]
  /** What was recorded since the server started. */
  reports: readonly StagedReport[]
  /** What failed when it was last tried. */
  errors: readonly Readonly<{ project: string; version: string; code: string; message: string }>[]
}>

/** Gathers the files of releases, and publishes each release in one transaction. */
export type UploadSession = Readonly<{
  /** Told when an upload begins, so that a release is not published while one of its files is on the way; returns its end. */
  begin(): () => void
  /** Checks a file as publishing it would, and stages it; true where the registry has it already. */
  take(upload: Upload): Promise<boolean>
  /** Publishes what is staged, each release by itself. */
  publish(): Promise<SessionState>
  /** Forgets what is staged. */
  cancel(): Promise<SessionState>
  state(): Promise<SessionState>
  /** Publishes nothing more; resolves when what is under way has ended. */
  close(): Promise<void>
}>

export function openSession({ staging, publishOptions, gatherMs, onEvent }: SessionOptions): UploadSession {
  let status: SessionStatus = 'open'
  let errors: SessionState['errors'] = []
  const reports: StagedReport[] = []
  let onTheWay = 0
  let isClosed = false
  let timer: NodeJS.Timeout | undefined
  let publishing: Promise<void> = Promise.resolve()

  async function take(upload: Upload): Promise<boolean> {
    const { filename, path, size } = upload
    try {
      const attestations = upload.attestations === null ? [] : parseAttestations(upload.attestations, upload)
      // What is published may yet be attested.
      if ((await isPublished(path)) && attestations.length === 0) {
        onEvent({ type: 'passed over', filename, size })
        return true
      }
      await staging.add(path, { filename, attestations })
      if (status !== 'processing') status = 'open'
      onEvent({ type: 'staged', filename, size })
      return false
    } catch (error) {
      onEvent({ type: 'refused', filename, error })
      throw error
    }
  }

  async function isPublished(path: string): Promise<boolean> {
    const { onProgress: _, ...options } = publishOptions
    const report = await publish([path], { ...options, dryRun: true })
    return report.releases.every(({ files }) => files.every((file) => file.status === 'already published'))
  }

  function begin(): () => void {
    clearTimeout(timer)
    onTheWay += 1
    return () => {
      onTheWay -= 1
      if (gatherMs === null || onTheWay > 0 || isClosed) return
      timer = setTimeout(() => void publishAll(), gatherMs)
    }
  }

  function publishAll(): Promise<SessionState> {
    clearTimeout(timer)
    publishing = publishing.then(publishReleases)
    return publishing.then(state)
  }

  async function publishReleases(): Promise<void> {
    const releases = groupByRelease(await staging.list())
    if (releases.length === 0 || isClosed) return
    status = 'processing'
    errors = []
    for (const files of releases) await publishRelease(files)
    status = errors.length === 0 ? 'published' : 'error'
  }

  async function publishRelease(files: readonly StagedFile[]): Promise<void> {
    try {
      const report = await publishStaged(staging, publishOptions, files)
      reports.push(report)
      onEvent({ type: 'published', report })
    } catch (error) {
      const failure = { ...releaseOf(files), code: codeOf(error), message: messageOf(error) }
      errors = [...errors, failure]
      onEvent({ type: 'failed', ...releaseOf(files), error })
    }
  }

  async function state(): Promise<SessionState> {
    return { status, staged: (await staging.list()).map(({ filename }) => filename), reports, errors }
  }

  return {
    begin,
    take,
    publish: publishAll,
    state,
    cancel: async () => {
      clearTimeout(timer)
      await publishing
      await staging.clear()
      status = 'canceled'
      return state()
    },
    close: async () => {
      isClosed = true
      clearTimeout(timer)
      await publishing
    },
  }
}

function groupByRelease(files: readonly StagedFile[]): readonly (readonly StagedFile[])[] {
  const releases = new Map<string, StagedFile[]>()
  for (const file of files) {
    const { normalizedName, version } = parseFilename(file.filename)
    const key = `${normalizedName} ${version.canonical}`
    releases.set(key, [...(releases.get(key) ?? []), file])
  }
  return [...releases.values()]
}

function releaseOf([file]: readonly StagedFile[]): Readonly<{ project: string; version: string }> {
  const { normalizedName, version } = parseFilename(file?.filename ?? '')
  return { project: normalizedName, version: version.normalized }
}

function codeOf(error: unknown): string {
  return String(Object(error).code ?? 'FAILED')
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
