import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Replica } from '@dipmp/ipfs'

/** When a copy was last seen to be right. */
export type Sighting = Readonly<{
  /** ISO 8601. */
  verifiedAt: string
  /** Blocks that were read back, of all that there are. */
  blocks: number
  of: number
  /** ISO 8601, where the target told one. */
  expiresAt: string | null
}>

/** Remembers across runs when each copy was last verified. */
export interface ReplicaLog {
  last(target: string, cid: string): Sighting | null
  note(target: string, cid: string, replica: Replica, now: Date): void
  save(): Promise<void>
}

/** Opens the log in a file, which need not be there. What cannot be read counts as empty: all of it can be found out anew. */
export async function openReplicaLog(path: string): Promise<ReplicaLog> {
  const sightings = new Map<string, Sighting>(await readEntries(path))
  return {
    last: (target, cid) => sightings.get(`${target} ${cid}`) ?? null,
    note(target, cid, replica, now) {
      if (replica.state !== 'held' || replica.readBack.type !== 'verified') return
      const { blocks, of } = replica.readBack
      sightings.set(`${target} ${cid}`, { verifiedAt: now.toISOString(), blocks, of, expiresAt: replica.expiresAt })
    },
    async save() {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const draft = `${path}.${process.pid}.tmp`
      await writeFile(draft, JSON.stringify(Object.fromEntries(sightings)))
      await rename(draft, path)
    },
  }
}

async function readEntries(path: string): Promise<[string, Sighting][]> {
  try {
    const parsed: unknown = JSON.parse(await readFile(path, 'utf8'))
    return Object.entries(Object(parsed)).filter((entry): entry is [string, Sighting] => isSighting(entry[1]))
  } catch {
    return []
  }
}

function isSighting(value: unknown): value is Sighting {
  const { verifiedAt, blocks, of, expiresAt } = Object(value)
  if (typeof verifiedAt !== 'string' || Number.isNaN(Date.parse(verifiedAt))) return false
  return typeof blocks === 'number' && typeof of === 'number' && (expiresAt === null || typeof expiresAt === 'string')
}
