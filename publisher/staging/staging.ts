import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describeFile } from '@dipmp/ipfs'
import { parseFilename } from '@dipmp/packaging'
import type { Attestations } from '../attestation/attestations.ts'
import { StagingDamagedError } from './errors.ts'

/** A file that waits to be published. */
export type StagedFile = Readonly<{
  filename: string
  path: string
  /** Bytes. */
  size: number
  /** The sha256 that the file had when it was staged. */
  digest: string
  /** PEP 740, as they were sent; none is an empty list. */
  attestations: Attestations
}>

/** A folder of files that wait to be published, each with a note of what it was. Several processes may use it at once. */
export type Staging = Readonly<{
  folder: string
  /** Stages the bytes of a file under a name; one of that name is replaced. */
  add(path: string, file: Readonly<{ filename: string; attestations?: Attestations }>): Promise<StagedFile>
  /** Returns what is staged, by name. */
  list(): Promise<readonly StagedFile[]>
  /** Forgets files; those that are not there are passed over. */
  forget(filenames: readonly string[]): Promise<void>
  /** Forgets all, whatever its note says, and returns the names. */
  clear(): Promise<readonly string[]>
}>

const NOTE = '.staged.json'

/** Opens the staging in a folder, which is made when the first file comes. */
export function openStaging(folder: string): Staging {
  return {
    folder,
    add: (path, { filename, attestations = [] }) => add(folder, path, filename, attestations),
    list: () => list(folder),
    forget: (filenames) => forget(folder, filenames),
    clear: async () => {
      const filenames = await stagedNames(folder)
      await forget(folder, filenames)
      return filenames
    },
  }
}

async function forget(folder: string, filenames: readonly string[]): Promise<void> {
  // The note goes first: a file without one is not staged.
  for (const filename of filenames) await rm(noteOf(folder, filename), { force: true })
  for (const filename of filenames) await rm(join(folder, filename), { force: true })
}

async function add(folder: string, path: string, name: string, attestations: Attestations): Promise<StagedFile> {
  // Only names of distributions pass, so none leads out of the folder.
  const { filename } = parseFilename(name)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const arriving = join(folder, `${randomUUID()}.arriving`)
  try {
    await copyFile(path, arriving)
    const { size, digest } = await describeFile(createReadStream(arriving))
    // Without its note the former file of the name is not staged, so that no note ever tells of other bytes.
    await rm(noteOf(folder, filename), { force: true })
    await rename(arriving, join(folder, filename))
    await writeNote(folder, filename, { size, digest, attestations })
    return { filename, path: join(folder, filename), size, digest, attestations }
  } finally {
    await rm(arriving, { force: true })
  }
}

async function writeNote(folder: string, filename: string, note: Note): Promise<void> {
  const arriving = join(folder, `${randomUUID()}.arriving`)
  await writeFile(arriving, JSON.stringify(note), { flush: true })
  await rename(arriving, noteOf(folder, filename))
}

type Note = Pick<StagedFile, 'size' | 'digest' | 'attestations'>

async function list(folder: string): Promise<readonly StagedFile[]> {
  const filenames = await stagedNames(folder)
  return Promise.all(
    filenames.map(async (filename) => ({
      filename,
      path: join(folder, filename),
      ...(await readNote(noteOf(folder, filename))),
    })),
  )
}

async function stagedNames(folder: string): Promise<readonly string[]> {
  const notes = (await namesIn(folder)).filter((name) => name.endsWith(NOTE))
  return notes.map((name) => name.slice(0, -NOTE.length)).sort()
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (Object(error).code === 'ENOENT') return []
    throw error
  }
}

async function readNote(path: string): Promise<Note> {
  try {
    const { size, digest, attestations } = JSON.parse(await readFile(path, 'utf8'))
    if (Number.isSafeInteger(size) && /^[0-9a-f]{64}$/.test(digest) && Array.isArray(attestations)) {
      return { size, digest, attestations }
    }
  } catch {
    // Said below.
  }
  throw new StagingDamagedError(`${path} does not tell what was staged; remove it with "dipmp publish --discard"`)
}

function noteOf(folder: string, filename: string): string {
  return join(folder, `${filename}${NOTE}`)
}
