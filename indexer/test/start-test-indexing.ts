import { pino } from 'pino'
import type { Entity, Value } from '../entity/value.ts'
import { loadSubgraph } from '../indexing/load-subgraph.ts'
import { readManifest } from '../manifest/manifest.ts'
import { readSchema } from '../schema/read-schema.ts'
import { type IndexingOptions, type RunningIndexing, startIndexing } from '../start-indexing.ts'
import type { EntityReader } from '../store/entity-reader.ts'
import type { EntityStore } from '../store/entity-store.ts'
import { createSqliteEntityStore } from '../store/sqlite-entity-store.ts'
import { buildSubgraph } from './build-subgraph.ts'

export type TestIndexing = RunningIndexing &
  Readonly<{
    store: EntityStore & EntityReader
    /** What was logged, as the parsed lines. */
    logs: Record<string, unknown>[]
    /** An entity with its values as plain text, or null. */
    read(entityType: string, id: string): Record<string, string> | null
    /** The entities whose field has the value, in order of id. */
    find(entityType: string, field: string, value: Value): Record<string, string>[]
    /** All entities of a type, in order of id. */
    all(entityType: string, fields: readonly string[]): Record<string, string>[]
  }>

type TestOptions = { subgraph?: string } & Partial<
  Pick<
    IndexingOptions,
    | 'ipfsUrl'
    | 'allowNonDeterministicIpfs'
    | 'checkLogs'
    | 'rpc'
    | 'wsUrl'
    | 'staleAfterMs'
    | 'pollIntervalMs'
    | 'metrics'
  >
>

/** Starts to index a chain with the ledger subgraph, or another, without a server. */
export async function startTestIndexing(
  rpcUrl: string,
  databasePath = ':memory:',
  { subgraph: name = 'ledger', ...options }: TestOptions = {},
): Promise<TestIndexing> {
  const manifest = await readManifest(await buildSubgraph(name))
  const schema = readSchema(manifest.schema)
  const subgraph = loadSubgraph(manifest, schema)
  const store = createSqliteEntityStore({ path: databasePath, schema, deployment: manifest.digest })
  const logs: Record<string, unknown>[] = []
  const logger = pino({ level: 'debug' }, { write: (line: string) => void logs.push(JSON.parse(line)) })
  const indexing = startIndexing({ manifest, subgraph, store, rpcUrl, pollIntervalMs: 20, logger, ...options })
  return {
    ...indexing,
    store,
    logs,
    read: (entityType, id) => nullable(store.load({ entityType, id: parseId(id) })),
    find: (entityType, field, value) => store.loadRelated({ entityType, field, value }).map(renderEntity),
    all: (entityType, fields) => readAll(store, entityType, fields),
    async stop() {
      await indexing.stop()
      store.close()
    },
  }
}

function readAll(store: EntityReader, entityType: string, fields: readonly string[]): Record<string, string>[] {
  const order = { field: 'id', through: null, direction: 'asc' } as const
  const range = { first: 1_000_000, skip: 0 }
  const block = store.cursor()?.number ?? 0n
  const query = { entityTypes: [entityType], fields, filter: null, order, range, parents: null, block }
  return store.find(query).map(({ entity }) => renderEntity(entity))
}

function parseId(id: string): Value {
  if (id.startsWith('0x')) return { type: 'Bytes', value: Buffer.from(id.slice(2), 'hex') }
  return /^[0-9]+$/.test(id) ? { type: 'Int8', value: BigInt(id) } : { type: 'String', value: id }
}

function nullable(entity: Entity | null): Record<string, string> | null {
  return entity && renderEntity(entity)
}

function renderEntity(entity: Entity): Record<string, string> {
  return Object.fromEntries([...entity].map(([name, value]) => [name, renderValue(value)]))
}

function renderValue(value: Value): string {
  if (value.type === 'Null') return 'null'
  if (value.type === 'List') return value.value.map(renderValue).join(',')
  if (value.type === 'Bytes') return `0x${Buffer.from(value.value).toString('hex')}`
  return String(value.value)
}
