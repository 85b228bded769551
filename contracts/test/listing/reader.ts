import { canonicalVersion, isNormalizedName, readRecordedFilename } from '@dipmp/packaging'
import { fileKeyOf, versionHashOf } from '../../index.ts'
import type { HostileCall, HostileFile } from './hostile-call.ts'

/**
 * What a reader lists, by the rules of `packaging/` alone, of calls that it is shown. Nothing here knows what a registry does: a
 * call is taken where the caller owns the name and every reader would list what it records.
 */
export class Reader {
  readonly owners = new Map<string, number>()
  readonly files = new Set<string>()
  readonly yankedFiles = new Set<string>()
  readonly yankedReleases = new Set<string>()

  /** Whether the call is to be taken; if so, it is listed. */
  list(call: HostileCall): boolean {
    const project = textOf(call.project)
    if (project === null || !isNormalizedName(project) || project.length > 64) return false
    const owner = this.owners.get(project)
    if (call.type === 'register') return owner === undefined && this.#own(project, call.who)
    if (call.type === 'publish') return this.#publish(project, call)
    if (owner !== call.who) return false
    if ('reason' in call && !isReason(call.reason)) return false

    const isOfFile = call.type === 'yankFile' || call.type === 'unyankFile'
    const subject = isOfFile ? this.#fileOf(project, call.filename) : releaseOf(project, call.version)
    if (subject === null) return false
    const yanks = isOfFile ? this.yankedFiles : this.yankedReleases
    const isYank = call.type === 'yankFile' || call.type === 'yankRelease'
    if (yanks.has(subject) === isYank) return false
    if (isYank) yanks.add(subject)
    else yanks.delete(subject)
    return true
  }

  #publish(project: string, call: Extract<HostileCall, { type: 'publish' }>): boolean {
    const owner = this.owners.get(project)
    if (call.registers ? owner !== undefined : owner !== call.who) return false
    const version = textOf(call.version)
    const keys = call.files.map((file) => (isListable(file) ? fileKeyIn(project, version, file.filename) : null))
    const known = keys.filter((key) => key !== null && !this.files.has(key))
    if (keys.length === 0 || known.length < keys.length || new Set(keys).size < keys.length) return false
    for (const key of known) if (key !== null) this.files.add(key)
    return this.#own(project, call.who)
  }

  #own(project: string, who: number): true {
    this.owners.set(project, who)
    return true
  }

  #fileOf(project: string, bytes: Buffer): string | null {
    const filename = textOf(bytes)
    const version = filename === null ? null : (readRecordedFilename(filename)?.version ?? null)
    const key = fileKeyIn(project, version, bytes)
    return key !== null && this.files.has(key) ? key : null
  }
}

function fileKeyIn(project: string, version: string | null, bytes: Buffer): string | null {
  const filename = textOf(bytes)
  const read = filename === null ? null : readRecordedFilename(filename)
  if (filename === null || read?.normalizedName !== project || read.version !== version) return null
  return `${project} ${fileKeyOf(filename)}`
}

function releaseOf(project: string, bytes: Buffer): string | null {
  const version = textOf(bytes)
  if (version === null || canonicalVersion(version) === '') return null
  return `${project} ${versionHashOf(version)}`
}

// docs/reference/records.md: 1 to 2^53 - 1 bytes, a DAG above a MiB, printable ASCII.
function isListable({ size, hasDagRoot, requiresPython }: HostileFile): boolean {
  if (size < 1n || size > 2n ** 53n - 1n || hasDagRoot !== size > 1_048_576n) return false
  return /^[\x20-\x7e]{0,255}$/.test(requiresPython.toString('latin1'))
}

function isReason(bytes: Buffer): boolean {
  return bytes.length <= 512 && textOf(bytes)?.includes('\0') === false
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function textOf(bytes: Buffer): string | null {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}
