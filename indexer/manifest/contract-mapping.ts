import { createLogDecoder, type LogDecoder } from '../abi/decode-log.ts'
import { type AbiEvent, findEvent, hashSignature, readEvents } from '../abi/event.ts'
import { type AbiFunction, readFunctions } from '../abi/function.ts'
import { type BlockHandler, readBlockHandlers } from './block-handler.ts'
import { type CallHandler, readCallHandler } from './call-handler.ts'
import { type DeclaredCall, parseDeclaredCall } from './declared-call.ts'
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
  /** Whether it wants the transaction's receipt. */
  receipt: boolean
  /** What it says that it will ask of contracts. */
  calls: readonly DeclaredCall[]
}>

/** The compiled mapping of a data source or a template, and what it handles. */
export type ContractMapping = Readonly<{
  name: string
  apiVersion: string
  /** The mapping's file as the manifest names it; data sources may share one. */
  file: string
  wasm: Uint8Array
  handlers: readonly EventHandler[]
  blockHandlers: readonly BlockHandler[]
  callHandlers: readonly CallHandler[]
  /** The functions of the contracts that handlers may call, by the names of their ABIs. */
  abis: ReadonlyMap<string, readonly AbiFunction[]>
}>

/** Reads what a data source or template names; `what` is what messages call it. @throws {ManifestError} */
export async function readContractMapping(
  what: string,
  { name, source, mapping }: ContractMappingShape,
  read: (file: string) => Promise<Buffer>,
): Promise<ContractMapping> {
  const texts = new Map<string, string>()
  for (const abi of mapping.abis) texts.set(abi.name, (await read(abi.file)).toString('utf8'))
  const text = texts.get(source.abi)
  if (text === undefined) throw invalid(`${what} names the ABI ${source.abi}, which its abis do not list`)
  const events = parseAbi(what, text, readEvents)
  const functions = parseAbi(what, text, readFunctions)
  return {
    name,
    apiVersion: mapping.apiVersion,
    file: mapping.file,
    wasm: await read(mapping.file),
    handlers: mapping.eventHandlers.map((handler) => readHandler(what, handler, events)),
    blockHandlers: readBlockHandlers(mapping.blockHandlers),
    callHandlers: mapping.callHandlers.map((handler) => readCallHandler(name, source.abi, handler, functions)),
    abis: new Map([...texts].map(([abi, json]) => [abi, parseAbi(what, json, readFunctions)])),
  }
}

/** The names of all handlers that a mapping must export. */
export function handlerNames({ handlers, blockHandlers, callHandlers }: ContractMapping): string[] {
  return [...handlers, ...blockHandlers, ...callHandlers].map(({ handler }) => handler)
}

function parseAbi<Part>(what: string, text: string, read: (json: unknown) => Part[]): Part[] {
  try {
    return read(JSON.parse(text))
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
    receipt: shape.receipt === 'true',
    calls: Object.values(shape.calls).map((text) => parseDeclaredCall(what, text)),
  }
}

function invalid(message: string, cause?: unknown): ManifestError {
  return new ManifestError('MANIFEST_INVALID', message, { cause })
}
