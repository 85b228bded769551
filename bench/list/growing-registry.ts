import { createHash } from 'node:crypto'
import type { ListChanges } from '../../gateway/project-list/list-changes.ts'
import type { RecordLog, RecordMark } from '../../gateway/record-log.ts'
import { parseRegistryAddress } from '../../gateway/registry-address.ts'
import type { ProjectListEntry, RegistryIndex } from '../../gateway/registry-index.ts'
import { normalizeName } from '../../packaging/index.ts'

export const REGISTRY = parseRegistryAddress('0x00000000000000000000000000000000000000aa')

/** A registry of so many names in memory, as an index tells of it: its gateway waits for nothing else. */
export type GrowingRegistry = Readonly<{
  log: RecordLog
  index: RegistryIndex
  changes: ListChanges
  /** Brings a block with a record of a new project, or of one that it has. */
  publish(isNew: boolean): void
}>

export function createGrowingRegistry(count: number): GrowingRegistry {
  const entries = Array.from({ length: count }, (_, place) => entryOf(place, place + 1))
  let serial = count
  let number = 1n
  let records: RecordMark[] = []
  const notAsked = () => Promise.reject(new TypeError('not asked here'))

  return {
    log: {
      since: async () => ({
        head: {
          number,
          hash: hashOf(number),
          parentHash: hashOf(number - 1n),
          timestamp: Number(number),
          deployment: 'x',
        },
        records,
        isWhole: true,
      }),
    },
    index: {
      projects: async () => ({
        registry: REGISTRY,
        serial,
        projects: [...entries],
        block: { number, hash: hashOf(number) },
      }),
      project: notAsked,
      file: notAsked,
    },
    changes: {
      read: async (_registry, ids) => ({ serial, projects: ids.map((id) => entryOf(Number(id), serial)) }),
    },
    publish: (isNew) => {
      number += 1n
      serial += 1
      const place = isNew ? serial : (serial * 7919) % count
      records = [
        {
          id: hashOf(number),
          registry: REGISTRY,
          projectId: String(place),
          blockNumber: number,
          print: String(number),
        },
      ]
    },
  }
}

/** Names in no order, as their ids are in an index. */
function entryOf(place: number, serial: number): ProjectListEntry {
  const name = createHash('sha256').update(String(place)).digest('hex').slice(0, 12)
  return { normalizedName: normalizeName(`pkg-${name}`), serial }
}

function hashOf(number: bigint): string {
  return `0x${number.toString(16).padStart(64, '0')}`
}
