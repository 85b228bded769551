import { createHash } from 'node:crypto'
import { zipSync } from 'fflate'

// The first moment that a zip can tell. It keeps local time, so this is local as well: the same bytes in every zone.
const TIME = new Date(1980, 0, 1)

/** Packs the members of a wheel, in the order of their paths, with their RECORD last. */
export function packWheel(members: ReadonlyMap<string, Uint8Array>, recordPath: string): Uint8Array {
  const sorted = [...members].sort(([one], [other]) => (one < other ? -1 : 1))
  const record = new TextEncoder().encode(renderRecord(sorted, recordPath))
  return zipSync(Object.fromEntries([...sorted, [recordPath, record]]), { level: 9, mtime: TIME })
}

function renderRecord(members: readonly (readonly [string, Uint8Array])[], recordPath: string): string {
  const rows = members.map(([path, bytes]) => {
    const digest = createHash('sha256').update(bytes).digest('base64url')
    return `${path},sha256=${digest},${bytes.length}\n`
  })
  return `${rows.join('')}${recordPath},,\n`
}
