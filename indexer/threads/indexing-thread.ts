import { parentPort, workerData } from 'node:worker_threads'
import { pino } from 'pino'
import type { HandlerBudget } from '../indexing/handler-budget.ts'
import { loadSubgraph } from '../indexing/load-subgraph.ts'
import { type Manifest, readManifest } from '../manifest/manifest.ts'
import { ManifestError } from '../manifest/manifest-error.ts'
import { createMetricsRelay } from '../metrics/relay.ts'
import { overBudgetError } from '../runtime/over-budget.ts'
import { readSchema } from '../schema/read-schema.ts'
import { startIndexing } from '../start-indexing.ts'
import { createChainView } from '../status/chain-view.ts'
import { describeSubgraph } from '../status/describe-subgraph.ts'
import { createSqliteEntityStore } from '../store/sqlite-entity-store.ts'
import {
  type FromIndexing,
  type IndexingCalls,
  type IndexingThreadData,
  type ToIndexing,
  toSent,
} from './indexing-messages.ts'
import { errorOf, type Verdict } from './strikes.ts'
import { WorkBoard } from './work-board.ts'

// Follows the chain, runs handlers and writes the database, on a thread of its own, until it is told to stop.

const port = parentPort
if (port === null) throw new Error('this program is to be run as a thread')
const send = (message: FromIndexing) => port.postMessage(message)

try {
  await start(workerData as IndexingThreadData)
} catch (error) {
  send({ type: 'refused', error: toSent(error) })
}

async function start(data: IndexingThreadData): Promise<void> {
  const { databasePath, handlerMemoryMb, rpcTimeoutMs: timeoutMs } = data
  const manifest = await readManifest(data.manifestPath)
  checkNetwork(manifest, data.network)
  const { specVersion } = manifest.features
  const schema = readSchema(manifest.schema, specVersion)
  const subgraph = loadSubgraph(manifest, schema, handlerMemoryMb * 1024 ** 2)
  const { digest: deployment, historyBlocks } = manifest
  const store = createSqliteEntityStore({ path: databasePath, schema, deployment, historyBlocks })
  const metrics = createMetricsRelay((counts) => send({ type: 'counts', counts }))
  const logger = pino(
    { level: data.logLevel, base: null, timestamp: false },
    { write: (line: string) => send({ type: 'log', line }) },
  )
  const budget = createBudget(new WorkBoard(data.board), data.verdicts, metrics.memoryExhausted)
  const indexing = startIndexing({ ...data, manifest, subgraph, store, rpc: { timeoutMs }, metrics, budget, logger })
  if (data.doubt !== null) indexing.doubt(data.doubt)

  const state = () => ({
    revision: store.revision(),
    cursor: store.cursor(),
    health: indexing.health(),
    isSynced: indexing.isSynced(),
  })
  const tellState = () => {
    metrics.flush()
    send({ type: 'state', state: state() })
  }
  let isStopping = false
  const tellChanges = async () => {
    while (!isStopping) {
      await indexing.changed()
      if (!isStopping) tellState()
    }
  }
  const calls: IndexingCalls = {
    ...createChainView(indexing.chain),
    indexed: (blockNumber) => indexing.indexed(blockNumber),
    makeIndex: async (index) => store.makeIndex(index),
    async stop() {
      isStopping = true
      await indexing.stop()
      store.close()
    },
  }
  port?.on('message', (call: ToIndexing) => void answer(calls, call, tellState))
  send({
    type: 'ready',
    state: state(),
    served: {
      schema: manifest.schema,
      specVersion,
      firstBlock: firstBlockOf(manifest),
      description: describeSubgraph(manifest, schema),
    },
  })
  void tellChanges()
}

/** What is answered comes after the state that it is about. */
async function answer(calls: IndexingCalls, { id, name, args }: ToIndexing, tellState: () => void): Promise<void> {
  try {
    const value = await (calls[name] as (...values: readonly unknown[]) => Promise<unknown>)(...args)
    if (name === 'indexed') tellState()
    send({ type: 'answer', id, value })
    if (name === 'stop') port?.close()
  } catch (error) {
    send({ type: 'failed', id, error: toSent(error) })
  }
}

function createBudget(board: WorkBoard, verdicts: readonly Verdict[], onExhausted: () => void): HandlerBudget {
  const byKey = new Map(verdicts.map((verdict) => [verdict.key, verdict]))
  return {
    begin(work) {
      const verdict = byKey.size === 0 ? undefined : byKey.get(work.key)
      if (verdict) throw overBudgetError(errorOf(verdict))
      board.begin(work)
    },
    end(error) {
      const { cause } = (error ?? {}) as { cause?: { code?: unknown } }
      // What its verdict ended has not run.
      if (board.run() !== null && cause?.code === 'HANDLER_MEMORY_LIMIT') onExhausted()
      board.end()
    },
  }
}

/** As in graph-node, the state before the first block can be asked for. */
function firstBlockOf({ startBlock }: Manifest): bigint {
  return startBlock > 0n ? startBlock - 1n : 0n
}

function checkNetwork(manifest: Manifest, network: string | undefined): void {
  if (network === undefined || network === manifest.network) return
  throw new ManifestError('MANIFEST_INVALID', `the manifest is for the network ${manifest.network}, not for ${network}`)
}
