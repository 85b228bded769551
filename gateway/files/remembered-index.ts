import { projectIdOf } from '@dipmp/contracts'
import { type NormalizedName, parseFilename } from '@dipmp/packaging'
import type { Logger } from 'pino'
import { ProjectQuarantinedError } from '../errors.ts'
import type { IndexView } from '../follow/index-view.ts'
import type { Change } from '../follow/step.ts'
import type { RegistryAddress } from '../registry-address.ts'
import type { File, Project, RegistryIndex } from '../registry-index.ts'
import type { FilePath, KnownFiles } from './known-files.ts'

export type RememberedIndexOptions = Readonly<{
  known: KnownFiles
  view: Pick<IndexView, 'current' | 'onChange'>
  logger: Pick<Logger, 'warn'>
}>

/**
 * An index whose files are still known while it is away, as they were seen last: a file never changes, and a project that
 * was in quarantine then stays there. A record that comes may put a project into quarantine: its files count as not seen
 * until it is read again, which is done at once.
 */
export function rememberFiles(index: RegistryIndex, { known, view, logger }: RememberedIndexOptions): RegistryIndex {
  /** Projects with a record that was not looked into yet, and which of their changes that was. */
  const unsure = new Map<string, number>()
  let changes = 0
  let looking = Promise.resolve()
  let hasFailed = false

  // The disk may be full or gone: then nothing is remembered, and all goes on.
  const tell = (err: unknown) => {
    if (!hasFailed) logger.warn({ err }, 'what is known of files cannot be kept on the disk')
    hasFailed = true
  }

  /** What is asked from now on tells of all changes up to now, and of none that comes meanwhile. */
  function toBeSure(key: string): () => void {
    const change = unsure.get(key)
    return () => {
      if (unsure.get(key) === change) unsure.delete(key)
    }
  }

  async function file(...[registry, cid, filename, options]: Parameters<RegistryIndex['file']>): Promise<File> {
    const path = { registry, cid, filename }
    // Known to be away: nobody waits to find that out again.
    const kept = view.current() === null ? await recall(path) : null
    if (kept) return kept
    const sure = toBeSure(keyOf(path))
    try {
      const found = await index.file(registry, cid, filename, options)
      await known.note(path, { type: 'file', file: found }).catch(tell)
      sure()
      return found
    } catch (error) {
      return afterFailure(path, error)
    }
  }

  async function afterFailure(path: FilePath, error: unknown): Promise<File> {
    if (isQuarantined(error)) {
      const { normalizedName, status } = error
      await known.note(path, { type: 'quarantined', normalizedName, status }).catch(tell)
    }
    if (codeOf(error) === 'FILE_NOT_FOUND') await known.forget(path).catch(tell)
    const kept = codeOf(error) === 'INDEX_UNAVAILABLE' ? await recall(path) : null
    if (kept) return kept
    throw error
  }

  /** @throws ProjectQuarantinedError (QUARANTINED) */
  async function recall(path: FilePath): Promise<File | null> {
    const wasUnsure = unsure.has(keyOf(path))
    const seen = await known.find(path).catch(() => null)
    if (seen?.type === 'quarantined') throw new ProjectQuarantinedError(seen.normalizedName, seen.status)
    // Either may have come while the disk was read.
    if (!seen || wasUnsure || unsure.has(keyOf(path))) return null
    return seen.file
  }

  async function project(
    ...[registry, normalizedName, options]: Parameters<RegistryIndex['project']>
  ): Promise<Project> {
    const sure = toBeSure(`${registry}/${projectIdOf(normalizedName)}`)
    const found = await index.project(registry, normalizedName, options)
    const { status } = found
    if (status.type !== 'quarantined') sure()
    else await known.quarantine(registry, normalizedName, status).then(sure, tell)
    return found
  }

  view.onChange((change: Change) => {
    if (change.type !== 'records') return
    for (const { registry, projectId } of change.records) {
      if (projectId === null || !known.hasProject(registry, projectId)) continue
      changes += 1
      unsure.set(`${registry}/${projectId}`, changes)
      looking = looking.then(() => look(registry as RegistryAddress, projectId)).catch(tell)
    }
  })

  /** It stays unsure where the index does not say how it is. */
  async function look(registry: RegistryAddress, projectId: string): Promise<void> {
    if (!unsure.has(`${registry}/${projectId}`)) return
    const name: NormalizedName | null = await known.projectName(registry, projectId)
    if (name !== null) await project(registry, name).catch(() => {})
  }

  return { projects: (registry, options) => index.projects(registry, options), project, file }
}

function keyOf({ registry, filename }: FilePath): string {
  return `${registry}/${projectIdOf(parseFilename(filename).normalizedName)}`
}

function isQuarantined(error: unknown): error is ProjectQuarantinedError {
  return codeOf(error) === 'QUARANTINED'
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
