import { createLogDecoder, type LogDecoder } from '../abi/decode-log.ts'
import { type AbiEvent, findEvent, hashSignature, readEvents } from '../abi/event.ts'
import type { Entity } from '../entity/value.ts'
import { ManifestError } from './manifest-error.ts'
import type { DataSourceShape } from './shape.ts'

/** One event that a data source handles. */
export type EventHandler = Readonly<{
  event: string
  handler: string
  topic0: string
  /** By topic 1 to 3: the values accepted, or null for all. */
  topics: readonly (readonly string[] | null)[]
  decode: LogDecoder
}>

/** Where events come from and the compiled mapping that handles them. Hex is lower-case with 0x. */
export type DataSource = Readonly<{
  name: string
  /** The contract, or null for events of every contract on the chain. */
  address: string | null
  startBlock: bigint
  endBlock: bigint | null
  apiVersion: string
  /** The mapping's file as the manifest names it; data sources may share one. */
  file: string
  wasm: Uint8Array
  /** What handlers read by `dataSource.context`. */
  context: Entity
  handlers: readonly EventHandler[]
}>

/** Reads what a data source of the manifest names. @throws {ManifestError} */
export async function readDataSource(
  shape: DataSourceShape,
  read: (file: string) => Promise<Buffer>,
): Promise<DataSource> {
  const { source, mapping } = shape
  const abi = mapping.abis.find(({ name }) => name === source.abi)
  if (!abi) throw invalid(`data source ${shape.name} names the ABI ${source.abi}, which its abis do not list`)
  const events = parseEvents(shape.name, (await read(abi.file)).toString('utf8'))
  return {
    name: shape.name,
    address: source.address?.toLowerCase() ?? null,
    startBlock: source.startBlock ?? 0n,
    endBlock: source.endBlock ?? null,
    apiVersion: mapping.apiVersion,
    file: mapping.file,
    wasm: await read(mapping.file),
    context: new Map(),
    handlers: mapping.eventHandlers.map((handler) => readHandler(shape.name, handler, events)),
  }
}

function parseEvents(name: string, text: string): AbiEvent[] {
  try {
    return readEvents(JSON.parse(text))
  } catch (cause) {
    throw invalid(`the ABI of data source ${name} cannot be read: ${(cause as Error).message}`, cause)
  }
}

function readHandler(
  name: string,
  shape: DataSourceShape['mapping']['eventHandlers'][number],
  events: readonly AbiEvent[],
): EventHandler {
  const event = findEvent(events, shape.event)
  if (!event) throw invalid(`event ${shape.event} of data source ${name} is not in its ABI`)
  const lowerCase = (topics: readonly string[] | undefined) => topics?.map((topic) => topic.toLowerCase()) ?? null
  return {
    event: shape.event,
    handler: shape.handler,
    topic0: shape.topic0?.toLowerCase() ?? hashSignature(shape.event.replaceAll('indexed ', '')),
    topics: [lowerCase(shape.topic1), lowerCase(shape.topic2), lowerCase(shape.topic3)],
    decode: createLogDecoder(event),
  }
}

function invalid(message: string, cause?: unknown): ManifestError {
  return new ManifestError('MANIFEST_INVALID', message, { cause })
}
