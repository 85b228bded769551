import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { CrossCheck } from '../cross-check/cross-check.ts'
import type { FileCache } from '../files/file-cache.ts'
import type { Freshness } from '../follow/freshness.ts'
import type { IndexView } from '../follow/index-view.ts'
import type { PageCache } from '../pages/page-cache.ts'
import type { CompareMetadata } from '../wheel-metadata/compare-metadata.ts'

/** What a gateway tells Prometheus of itself. No label comes from a client: routes, methods and codes are all few. */
export interface Metrics {
  /** Takes note of an answer that Koa gave. `route` is the pattern of its URL; null where none matched. */
  answered(
    answer: Readonly<{ route: string | null; method: string; status: number; seconds: number; bytes: number }>,
  ): void
  /** Takes note of a page that was sent without Koa: one number more, since that is what hot pages can afford. */
  sentReady(status: 200 | 304): void
  /** Takes note of content that failed, by the error's code. */
  contentFailed(code: string): void
  /** Everything, as Prometheus reads it. */
  render(): Promise<string>
  readonly contentType: string
}

const METHODS = new Set(['GET', 'HEAD', 'POST'])
const CONTENT_FAULTS = new Set([
  'CONTENT_MISMATCH',
  'CONTENT_UNAVAILABLE',
  'CONTENT_TIMEOUT',
  'CONTENT_TOO_LARGE',
  'CONTENT_UNSUPPORTED',
])

/** Given the metrics of one process, makes what renders those of all. */
export type ShareMetrics = (own: Registry) => () => Promise<string>

export type MetricsOptions = Readonly<{
  view: IndexView
  freshness: Pick<Freshness, 'lag'>
  pages: Pick<PageCache, 'stats'>
  files: Pick<FileCache, 'stats'> | null
  metadata: Pick<CompareMetadata, 'stats'>
  crossCheck: Pick<CrossCheck, 'contradicted'>
  share?: ShareMetrics | undefined
}>

/** Makes the metrics of one gateway, apart from any other in the process. */
export function createMetrics({ view, freshness, pages, files, metadata, crossCheck, share }: MetricsOptions): Metrics {
  const register = new Registry()
  // How late the event loop is, among others.
  collectDefaultMetrics({ register })
  const ready = { 200: 0, 304: 0 }
  // prom-client takes longer to count than a page takes to be found, so these are put in when they are read.
  function countReady(): void {
    for (const status of [200, 304] as const) {
      requests.labels('ready', 'GET', String(status)).inc(ready[status])
      ready[status] = 0
    }
  }

  const requests = new Counter({
    name: 'dipmp_gateway_requests_total',
    help: 'Answers by route, method and status; the route "ready" is a page sent from memory.',
    labelNames: ['route', 'method', 'status'],
    registers: [register],
    collect: countReady,
  })
  const seconds = new Histogram({
    name: 'dipmp_gateway_request_seconds',
    help: 'Time from a request to the end of its answer, by route.',
    labelNames: ['route'],
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10, 60],
    registers: [register],
  })
  const bytes = new Counter({
    name: 'dipmp_gateway_file_bytes_total',
    help: 'Bytes of files that were sent whole or as a range.',
    registers: [register],
  })
  const faults = new Counter({
    name: 'dipmp_gateway_content_faults_total',
    help: 'Content that could not be sent, by code; CONTENT_MISMATCH is content that is not what was recorded.',
    labelNames: ['code'],
    registers: [register],
  })
  for (const code of CONTENT_FAULTS) faults.labels(code).inc(0)
  addIndexGauges(register, view, freshness)
  addAlarm(register, crossCheck)
  addPageGauges(register, pages)
  if (files) addFileGauges(register, files)
  addMetadataGauges(register, metadata)
  return {
    answered: ({ route, method, status, seconds: took, bytes: sent }) => {
      const pattern = route ?? 'none'
      requests.labels(pattern, METHODS.has(method) ? method : 'other', String(status)).inc()
      seconds.labels(pattern).observe(took)
      if (pattern.startsWith('/files/')) bytes.inc(sent)
    },
    sentReady: (status) => {
      ready[status] += 1
    },
    contentFailed: (code) => {
      if (CONTENT_FAULTS.has(code)) faults.labels(code).inc()
    },
    render: share ? share(register) : () => register.metrics(),
    contentType: register.contentType,
  }
}

// Of several processes the one that is behind most is told.
function addIndexGauges(register: Registry, view: IndexView, freshness: Pick<Freshness, 'lag'>): void {
  const gauge = (name: string, help: string, aggregator: 'min' | 'max', read: () => number | null) =>
    new Gauge({
      name,
      help,
      aggregator,
      registers: [register],
      collect() {
        this.set(read() ?? Number.NaN)
      },
    })
  gauge('dipmp_gateway_index_age_seconds', 'How long ago the index was last seen.', 'max', () => view.age() / 1000)
  gauge(
    'dipmp_gateway_index_block',
    'The block that the index was last seen at; NaN where that is too long ago.',
    'min',
    () => {
      const head = view.current()
      return head === null ? null : Number(head.number)
    },
  )
  gauge('dipmp_gateway_index_block_age_seconds', 'The age of that block, by its own time.', 'max', () => {
    const time = view.current()?.timestamp
    return time === null || time === undefined ? null : Date.now() / 1000 - time
  })
  gauge(
    'dipmp_gateway_index_behind_blocks',
    'Blocks that the chain has and the index has not; NaN where nobody knows.',
    'max',
    () => {
      return freshness.lag().blocks
    },
  )
  gauge(
    'dipmp_gateway_index_behind_seconds',
    'How long the chain has had the first of them; else the age of the block.',
    'max',
    () => {
      return freshness.lag().seconds
    },
  )
}

function addAlarm(register: Registry, crossCheck: Pick<CrossCheck, 'contradicted'>): void {
  new Gauge({
    name: 'dipmp_gateway_contradicted_registries',
    help: 'Registries that the chain contradicts the index about: anything but 0 is an alarm.',
    aggregator: 'max',
    registers: [register],
    collect() {
      this.set(crossCheck.contradicted())
    },
  })
}

function addPageGauges(register: Registry, pages: Pick<PageCache, 'stats'>): void {
  addGauges(register, 'dipmp_gateway_page_cache', () => pages.stats(), {
    pages: 'Pages that are kept ready.',
    bytes: 'Memory that they take, about.',
    hits: 'Pages that were asked for and kept.',
    misses: 'Pages that had to be made.',
    dropped: 'Pages that a record or a reorg made untrue.',
    evicted: 'Pages that were removed to make room.',
  })
}

function addFileGauges(register: Registry, files: Pick<FileCache, 'stats'>): void {
  addGauges(register, 'dipmp_gateway_file_cache', () => files.stats(), {
    bytes: 'Disk that kept files take, and those on their way.',
    hits: 'Files that were read from the disk.',
    misses: 'Files that had to be fetched, also where only a part was wanted.',
    evicted: 'Files that were removed to make room.',
    damaged: 'Files that were found damaged on the disk, and removed.',
  })
}

function addMetadataGauges(register: Registry, metadata: Pick<CompareMetadata, 'stats'>): void {
  addGauges(register, 'dipmp_gateway_wheel_metadata', () => metadata.stats(), {
    same: 'Wheels whose METADATA was found to be what is recorded beside them.',
    differs: 'Wheels whose METADATA was found to be something else; anything but 0 is an alarm.',
    unreadable: 'Wheels whose METADATA installers could read differently, or not at all.',
    failed: 'Wheels that could not be had to be looked into; they are looked into another time.',
  })
  // What one process has found, all of them withhold.
  new Gauge({
    name: 'dipmp_gateway_withheld_metadata',
    help: 'Core metadata that is not offered, since the wheel holds something else.',
    aggregator: 'max',
    registers: [register],
    collect() {
      this.set(metadata.stats().withheld)
    },
  })
}

function addGauges<K extends string>(
  register: Registry,
  prefix: string,
  read: () => Readonly<Record<NoInfer<K>, number>>,
  helps: Readonly<Record<K, string>>,
): void {
  for (const [name, help] of Object.entries(helps) as [K, string][]) {
    new Gauge({
      name: `${prefix}_${name}`,
      help,
      registers: [register],
      collect() {
        this.set(read()[name])
      },
    })
  }
}
