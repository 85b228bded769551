import { createHash } from 'node:crypto'
import { rawCidOf } from '@dipmp/ipfs'
import type { GraphAnswer, GraphRequest } from './graph-server.ts'

export const META = {
  block: { number: 120, hash: `0x${'12'.repeat(32)}`, timestamp: 1_795_331_057 },
  hasIndexingErrors: false,
}

export const ACTIVE = { status: 'ACTIVE', statusReason: '', quarantinedUntil: null, quarantineReason: null }

export const REGISTRY_FOUND = { recordCount: 21 }

/** A file as the subgraph tells it. */
export function fileRow(filename: string, version: string, more: Readonly<Record<string, unknown>> = {}) {
  const digest = createHash('sha256').update(filename).digest('hex')
  return {
    id: `0x${'00'.repeat(52)}${digest}`,
    filename,
    size: '1000',
    digest: `0x${digest}`,
    cid: rawCidOf(digest).toString(),
    metadataDigest: null,
    metadataCid: null,
    requiresPython: null,
    publishedAt: '1795331045',
    blockNumber: '100',
    transactionHash: `0x${'ab'.repeat(32)}`,
    yanked: false,
    yankReason: null,
    late: false,
    publisher: { id: `0x${'cd'.repeat(20)}` },
    release: { version, yanked: false, yankReason: null },
    ...more,
  }
}

/** The answer to a first query for the project `demo`. */
export function projectAnswer(files: readonly unknown[], more: Readonly<Record<string, unknown>> = {}): GraphAnswer {
  const project = { id: `0x${'aa'.repeat(52)}`, normalizedName: 'demo', serial: 17, ...ACTIVE, ...more, files }
  return { data: { _meta: META, registry: REGISTRY_FOUND, projects: [project] } }
}

/** Files with ids that rise. */
export function rowsOf(count: number) {
  return Array.from({ length: count }, (_, place) => {
    const id = `0x${(place + 1).toString(16).padStart(168, '0')}`
    return fileRow(`demo-1.${place}.tar.gz`, `1.${place}`, { id })
  })
}

/** Answers the files of a project in pages as asked for. */
export function pagesOf(count: number): (request: GraphRequest) => GraphAnswer {
  const rows = rowsOf(count)
  return ({ variables: { after } }) => {
    if (after === undefined) return projectAnswer(rows.slice(0, 1000))
    return { data: { files: rows.filter(({ id }) => id > after).slice(0, 1000) } }
  }
}
