import { createLogDecoder, type LogDecoder } from '../abi/decode-log.ts'
import { type AbiEvent, findEvent, hashSignature, readEvents } from '../abi/event.ts'
import { ManifestError } from './manifest-error.ts'
import type { ContractMappingShape } from './shape.ts'

/** One event that a data source handles. */
export type EventHandler = Readonly<{
  event: string
  handler: string
  topic0: string
  /** By topic 1 to 3: the values accepted, or null for all. */
  topics: readonly (readonly string[] | null)[]
  decode: LogDecoder
}>

/** The compiled mapping of a data source or a template, and what it handles. */
export type ContractMapping = Readonly<{
  name: string
  apiVersion: string
  /** The mapping's file as the manifest names it; data sources may share one. */
  file: string
  wasm: Uint8Array
  handlers: readonly EventHandler[]
}>

/** Reads what a data source or template names; `what` is what messages call it. @throws {ManifestError} */
export async function readContractMapping(
  what: string,
  { name, source, mapping }: ContractMappingShape,
  read: (file: string) => Promise<Buffer>,
): Promise<ContractMapping> {
  const abi = mapping.abis.find((each) => each.name === source.abi)
  if (!abi) throw invalid(`${what} names the ABI ${source.abi}, which its abis do not list`)
  const events = parseEvents(what, (await read(abi.file)).toString('utf8'))
  return {
    name,
    apiVersion: mapping.apiVersion,
    file: mapping.file,
    wasm: await read(mapping.file),
    handlers: mapping.eventHandlers.map((handler) => readHandler(what, handler, events)),
  }
}

/** The names of all handlers that a mapping must export. */
export function handlerNames({ handlers }: ContractMapping): string[] {
  return handlers.map(({ handler }) => handler)
}

function parseEvents(what: string, text: string): AbiEvent[] {
  try {
    return readEvents(JSON.parse(text))
  } catch (cause) {
    throw invalid(`the ABI of ${what} cannot be read: ${(cause as Error).message}`, cause)
  }
}

function readHandler(
  what: string,
  shape: ContractMappingShape['mapping']['eventHandlers'][number],
  events: readonly AbiEvent[],
): EventHandler {
  const event = findEvent(events, shape.event)
  if (!event) throw invalid(`event ${shape.event} of ${what} is not in its ABI`)
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
