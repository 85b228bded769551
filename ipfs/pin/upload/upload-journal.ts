import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf } from '../../dag/error-facts.ts'

/** Where an upload that was cut goes on, by a key; it outlives the process where it is on the disk. */
export interface UploadJournal {
  read(key: string): Promise<string | null>
  write(key: string, value: string): Promise<void>
  remove(key: string): Promise<void>
}

/** A journal that ends with the process. */
export function createMemoryJournal(): UploadJournal {
  const values = new Map<string, string>()
  return {
    read: async (key) => values.get(key) ?? null,
    write: async (key, value) => void values.set(key, value),
    remove: async (key) => void values.delete(key),
  }
}

/** A journal in a folder, which is made when the first value is written; only its owner can read it. */
export function createFileJournal(folder: string): UploadJournal {
  const pathOf = (key: string) => join(folder, createHash('sha256').update(key).digest('hex').slice(0, 40))
  return {
    async read(key) {
      try {
        return await readFile(pathOf(key), 'utf8')
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return null
        throw error
      }
    },
    async write(key, value) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const draft = `${pathOf(key)}.${process.pid}.tmp`
      // The address of an upload lets whoever knows it write to it.
      await writeFile(draft, value, { mode: 0o600 })
      await rename(draft, pathOf(key))
    },
    remove: (key) => rm(pathOf(key), { force: true }),
  }
}
