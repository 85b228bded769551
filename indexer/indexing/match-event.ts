import { parseHex } from '../abi/hex.ts'
import type { BlockWithLogs, Log } from '../chain/event.ts'
import type { EventHandler } from '../manifest/contract-mapping.ts'
import type { DataSource } from '../manifest/data-source.ts'
import type { EventTrigger } from '../runtime/event.ts'
import { unknownError } from '../runtime/handler-error.ts'

const NO_BYTES = new Uint8Array(0)

export type EventMatch = Readonly<{ handler: EventHandler; trigger: EventTrigger }>

/** Finds the handler of a data source that a log is for; null where none is. @throws {HandlerError} for several. */
export function matchEvent(source: DataSource, block: BlockWithLogs, log: Log): EventMatch | null {
  if (source.address !== null && source.address !== log.address) return null
  if (log.blockNumber < source.startBlock) return null
  if (source.endBlock !== null && log.blockNumber > source.endBlock) return null
  const handlers = source.handlers.filter((handler) => matchesTopics(handler, log.topics))
  if (handlers.length === 0) return null
  const topics = log.topics.map((topic) => parseHex(topic, 2) ?? NO_BYTES)
  const matches = handlers.flatMap((handler) => {
    const parameters = handler.decode({ topics, data: log.data })
    return parameters ? [{ handler, parameters }] : []
  })
  const [match, second] = matches
  if (second) {
    throw unknownError(`Multiple handlers defined for event \`${second.handler.event}\`, only one is supported`)
  }
  return match ? { handler: match.handler, trigger: createTrigger(block, log, match.parameters) } : null
}

function matchesTopics(handler: EventHandler, topics: readonly string[]): boolean {
  if (topics[0] !== handler.topic0) return false
  return handler.topics.every((accepted, index) => {
    const topic = topics[index + 1]
    return accepted === null || (topic !== undefined && accepted.includes(topic))
  })
}

function createTrigger(block: BlockWithLogs, log: Log, parameters: EventTrigger['parameters']): EventTrigger {
  const transaction = block.transactions.get(log.transactionHash)
  if (!transaction) throw unknownError(`Found no transaction for event: ${log.transactionHash}`)
  return { header: block.header, transaction, log, parameters, receipt: null }
}
