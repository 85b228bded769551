import { createHash } from 'node:crypto'
import { projectIdOf } from '@dipmp/contracts'
import { type NormalizedName, parseFilename } from '@dipmp/packaging'
import { z } from 'zod'
import type { RegistryAddress } from '../registry-address.ts'
import type { File, Quarantine } from '../registry-index.ts'
import type { CacheFolder } from './cache-folder.ts'
import { keepText } from './keep-text.ts'

/** What a gateway saw last of a file: its record, or that its project was in quarantine. */
export type KnownFile =
  | Readonly<{ type: 'file'; file: File }>
  | Readonly<{ type: 'quarantined'; normalizedName: NormalizedName; status: Quarantine }>

export type FilePath = Readonly<{ registry: RegistryAddress; cid: string; filename: string }>

/** Files that were seen in the index, kept on disk, so that they are still known while it is away. */
export interface KnownFiles {
  note(path: FilePath, known: KnownFile): Promise<void>
  find(path: FilePath): Promise<KnownFile | null>
  forget(path: FilePath): Promise<void>
  /** Puts all that is known of a project into quarantine. */
  quarantine(registry: RegistryAddress, normalizedName: NormalizedName, status: Quarantine): Promise<void>
  /** Whether any file of a project is known, to this process or since before it began. */
  hasProject(registry: string, projectId: string): boolean
  /** The name of a project that files are known of; null where there are none. */
  projectName(registry: string, projectId: string): Promise<NormalizedName | null>
}

const digits = z.string().regex(/^\d{1,15}$/)

const stored = z.object({
  filename: z.string(),
  quarantine: z.object({ reason: z.string().nullable(), until: z.number() }).nullable(),
  file: z
    .object({
      releaseVersion: z.string(),
      size: z.number().int().positive(),
      digest: z.string().regex(/^[0-9a-f]{64}$/),
      cid: z.string(),
      coreMetadata: z.object({ digest: z.string().regex(/^[0-9a-f]{64}$/), cid: z.string() }).nullable(),
      requiresPython: z.string().nullable(),
      publishedAt: z.number(),
      yank: z.object({ reason: z.string().nullable() }).nullable(),
      late: z.boolean(),
      transactionHash: z.string(),
      blockNumber: digits.transform(BigInt),
      publisher: z.string(),
    })
    .nullable(),
})

/** What was written is not written again by this process. */
const MAX_WRITTEN = 20_000

/** Opens what is known in a folder; each file is one of its own there, so that many processes may share it. */
export async function openKnownFiles(folder: CacheFolder): Promise<KnownFiles> {
  const written = new Map<string, string>()
  const projects = new Set((await folder.names('')).map(projectPart))

  async function write(name: string, text: string): Promise<void> {
    if (written.get(name) === text) return
    if (!(await keepText(folder, name, text))) return
    if (written.size >= MAX_WRITTEN) written.clear()
    written.set(name, text)
    projects.add(projectPart(name))
  }

  async function read(name: string): Promise<Seen | null> {
    const kept = await folder.find(name)
    if (kept === null) return null
    try {
      return parse(await kept.handle.readFile('utf8'))
    } finally {
      await kept.handle.close()
    }
  }

  async function remove(name: string): Promise<void> {
    written.delete(name)
    await folder.remove(name)
  }

  return {
    note: (path, known) => write(nameOf(path), render({ filename: path.filename, known })),
    find: async (path) => {
      const seen = await read(nameOf(path))
      return seen?.filename === path.filename ? seen.known : null
    },
    forget: (path) => remove(nameOf(path)),
    quarantine: async (registry, normalizedName, status) => {
      for (const name of await folder.names(prefixOf(registry, projectIdOf(normalizedName)))) {
        const seen = await read(name)
        if (seen === null) await remove(name)
        else await write(name, render({ ...seen, known: { type: 'quarantined', normalizedName, status } }))
      }
    },
    hasProject: (registry, projectId) => projects.has(projectPart(prefixOf(registry, projectId))),
    projectName: async (registry, projectId) => {
      for (const name of await folder.names(prefixOf(registry, projectId))) {
        const seen = await read(name)
        if (seen) return parseFilename(seen.filename).normalizedName
      }
      return null
    },
  }
}

type Seen = Readonly<{ filename: string; known: KnownFile }>

function render({ filename, known }: Seen): string {
  if (known.type === 'quarantined') {
    const { reason, until } = known.status
    return JSON.stringify({ filename, quarantine: { reason, until }, file: null })
  }
  const { filename: _, version: __, blockNumber, ...rest } = known.file
  return JSON.stringify({ filename, quarantine: null, file: { ...rest, blockNumber: String(blockNumber) } })
}

/** What cannot be read is not known: the disk may hold anything. */
function parse(text: string): Seen | null {
  const read = stored.safeParse(jsonOf(text))
  if (!read.success) return null
  const { filename, quarantine, file } = read.data
  const { normalizedName, version } = parseFilename(filename)
  if (quarantine) {
    return { filename, known: { type: 'quarantined', normalizedName, status: { type: 'quarantined', ...quarantine } } }
  }
  return file && { filename, known: { type: 'file', file: { ...file, filename, version } } }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The names of one project's files begin alike. */
function nameOf({ registry, cid, filename }: FilePath): string {
  const { normalizedName } = parseFilename(filename)
  return prefixOf(registry, projectIdOf(normalizedName)) + shortHash(`${cid}/${filename}`)
}

function projectPart(name: string): string {
  return name.split('.')[0] ?? ''
}

function prefixOf(registry: string, projectId: string): string {
  return `${shortHash(`${registry}/${projectId}`)}.`
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 40)
}
