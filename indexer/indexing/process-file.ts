import { HandlerError } from '../runtime/handler-error.ts'
import type { WantedFile } from '../store/wanted-files.ts'
import { NO_CHAIN } from './answers.ts'
import type { Indexing } from './apply-step.ts'
import { createEntityAccess } from './entity-access.ts'
import { EntityCache } from './entity-cache.ts'
import { onlyEntitiesOf } from './file-entities.ts'
import { type HandlerRun, runHandler } from './run-handler.ts'

/** A store in which nothing is: a file's handler sees only what it wrote itself. */
const EMPTY = { load: () => null, loadRelated: () => [] }

/**
 * Runs the handler of a file and stores what it makes at the cursor; does nothing where the file is no longer wanted.
 * @throws {HandlerError} where the handler fails, or there is no content since the file is too large: it is then passed
 * over for good.
 */
export function applyFile(indexing: Indexing, file: WantedFile, content: Uint8Array | null): void {
  const { subgraph, store, budget, handlerLog } = indexing
  const cursor = store.cursor()
  const found = subgraph.templates.get(file.template)
  if (cursor === null || !found) return
  if (content === null) {
    store.applyFile(file, [])
    throw new HandlerError(`file ${file.cid} is too large; it is passed over`, true)
  }
  const { template, mapping } = found
  const { schema, network } = subgraph
  const cache = new EntityCache(EMPTY, schema)
  const { apiVersion } = template
  const accessOf = (entities: EntityCache) => {
    const { number: blockNumber, timestamp: blockTime } = cursor
    return onlyEntitiesOf(createEntityAccess({ cache: entities, schema, apiVersion, blockNumber, blockTime }), template)
  }
  const created: HandlerRun['created'] = { files: [], sources: [] }
  try {
    const run: HandlerRun = {
      mapping,
      handler: template.handler,
      budget,
      key: `file ${template.name} ${file.cid}`,
      source: { name: template.name, address: Buffer.from(file.cid), context: file.context, network, abis: new Map() },
      chain: NO_CHAIN,
      cache,
      ipfs: null,
      accessOf,
      templates: { files: [...subgraph.templates.keys()], contracts: [] },
      isFollowed: () => false,
      created,
      log: (level, message) => handlerLog({ level, message, dataSource: template.name, block: cursor.number }),
    }
    runHandler(run, { content })
    store.applyFile(file, cache.changes(), created.files)
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: unknown }
    if (code !== 'HANDLER_FAILED' && code !== 'FILE_CONFLICT') throw error
    store.applyFile(file, [])
    throw new HandlerError(`file ${file.cid}: ${message} in handler \`${template.handler}\``, true, { cause: error })
  }
}
