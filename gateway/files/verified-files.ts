import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { type KeptFile, stampOf } from './cache-folder.ts'

/** Which files on disk this process has seen to be what they are named by, and has not seen change since. */
export interface VerifiedFiles {
  /** Whether a file's bytes have the digest. They are read where that is not known; many who ask at once read once. */
  check(name: string, digest: string, file: KeptFile): Promise<boolean>
  /** Takes note of a file that was written from verified bytes. */
  add(name: string, handle: FileHandle): Promise<void>
  remove(name: string): void
}

const MAX_KNOWN = 100_000

export function createVerifiedFiles(): VerifiedFiles {
  const known = new Map<string, string>()
  const checks = new Map<string, Promise<boolean>>()

  function note(name: string, stamp: string): void {
    // What is not known is only read once more.
    if (known.size >= MAX_KNOWN) known.clear()
    known.set(name, stamp)
  }

  return {
    check: async (name, digest, { handle, stamp }) => {
      if (known.get(name) === stamp) return true
      const key = `${name} ${stamp}`
      const check = checks.get(key) ?? digestOf(handle).then((found) => found === digest)
      checks.set(key, check)
      try {
        const isSound = await check
        if (isSound) note(name, stamp)
        return isSound
      } finally {
        checks.delete(key)
      }
    },
    add: async (name, handle) => {
      note(name, stampOf(await handle.stat()))
    },
    remove: (name) => known.delete(name),
  }
}

async function digestOf(handle: FileHandle): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of handle.createReadStream({ start: 0, autoClose: false })) hash.update(chunk)
  return hash.digest('hex')
}
