import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FileSource } from '@dipmp/ipfs'
import { type Logger, pino } from 'pino'
import { createApp } from '../app.ts'
import type { Changelog } from '../changelog.ts'
import type { ReadCoreMetadata } from '../core-metadata.ts'
import { type CrossCheck, NO_CROSS_CHECK } from '../cross-check/cross-check.ts'
import type { UpstreamOptions } from '../fallback/upstream.ts'
import { createProvenFiles, type ProvenFiles } from '../files/proven-files.ts'
import type { CheckFree } from '../follow/certain-index.ts'
import { createPageCache } from '../pages/page-cache.ts'
import { createFindAbsence, type FindAbsence } from '../proof/find-absence.ts'
import { createFindProof, type FindProof } from '../proof/find-proof.ts'
import type { ReadApi } from '../read-api/read-api.ts'
import type { RegistryIndex } from '../registry-index.ts'
import type { RegistrySearch } from '../registry-search.ts'
import type { ReadStanding } from '../standing.ts'
import { createTurns, type TurnLimits } from '../turns/turns.ts'
import type { CompareMetadata } from '../wheel-metadata/compare-metadata.ts'
import { FakeFileSource } from './fake-file-source.ts'
import { FakeSearch } from './fake-search.ts'
import { InMemoryRegistryIndex } from './in-memory-registry-index.ts'
import { DEMO, EMPTY_REGISTRY, sampleList } from './sample.ts'
import { LIMITS, serveReadApi } from './serve-read-api.ts'
import { SILENT_METRICS } from './silent-metrics.ts'

export type Served = Readonly<{ url: string; port: number; stop: () => Promise<void> }>

/** Serves a listener on a free loopback port. */
export async function serve(listener: RequestListener): Promise<Served> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { url: `http://127.0.0.1:${port}`, port, stop }
}

/** Serves the gateway over these parts; by default an index with a demo project and no content. */
export async function serveGateway(
  parts: Partial<
    Readonly<{
      index: RegistryIndex
      files: FileSource
      fileTimeoutMs: number
      search: RegistrySearch
      changelog: Changelog
      readApi: ReadApi
      turns: Partial<TurnLimits>
      checkFresh: () => void
      checkFree: CheckFree
      crossCheck: CrossCheck
      findProof: FindProof
      findAbsence: FindAbsence
      compareMetadata: Pick<CompareMetadata, 'look'>
      readCoreMetadata: ReadCoreMetadata
      readStanding: ReadStanding
      fallback: UpstreamOptions
      publicUrl: string
      logger: Logger
    }>
  > = {},
): Promise<Served> {
  const publicUrl = parts.publicUrl ?? null
  const app = createApp({
    index: parts.index ?? demoIndex(),
    files: asProven(parts.files ?? new FakeFileSource()),
    pages: createPageCache({ view: null, maxBytes: 0, prefetch: false, maxAgeSeconds: 5, staleSeconds: 10, publicUrl }),
    search: parts.search ?? new FakeSearch(),
    changelog: parts.changelog ?? { lastSerial: async () => 21, since: async () => [] },
    readApi: parts.readApi ?? serveReadApi('http://127.0.0.1:1'),
    turns: createTurns({ ...LIMITS, ...parts.turns }),
    checkFresh: parts.checkFresh ?? (() => {}),
    checkFree: parts.checkFree ?? null,
    readCoreMetadata: parts.readCoreMetadata ?? (async () => null),
    readStanding: parts.readStanding ?? (async () => null),
    readReadiness: async () => ({ status: 'ready', failing: [], parts: {} }),
    metrics: SILENT_METRICS,
    crossCheck: parts.crossCheck ?? NO_CROSS_CHECK,
    compareMetadata: parts.compareMetadata ?? { look: () => {} },
    findAbsence: parts.findAbsence ?? createFindAbsence(parts.index ?? demoIndex(), []),
    findProof: parts.findProof ?? createFindProof(parts.index ?? demoIndex(), []),
    logger: parts.logger ?? pino({ level: 'silent' }),
    config: {
      trustProxy: false,
      fileTimeoutMs: parts.fileTimeoutMs ?? 1000,
      pageMaxAgeSeconds: 5,
      pageStaleSeconds: 10,
      publicUrl,
      fallback: parts.fallback ?? { baseUrl: 'https://upstream.example/simple/', allow: [], deny: [] },
    },
  })
  return serve(app.callback())
}

/** Files as a gateway without a file cache has them, unless they are proven already. */
function asProven(files: FileSource | ProvenFiles): ProvenFiles {
  return 'prove' in files ? files : createProvenFiles({ source: files, cache: null, waitMs: 0 })
}

export function demoIndex(): InMemoryRegistryIndex {
  return new InMemoryRegistryIndex()
    .add(sampleList(['zeta', 'demo-x', 'alpha']), [DEMO])
    .add({ ...sampleList([]), registry: EMPTY_REGISTRY, serial: 0 })
}
