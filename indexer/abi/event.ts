import { keccak256, toUtf8Bytes } from 'ethers'
import * as z from 'zod'
import { type AbiType, parseAbiType, renderAbiType } from './abi-type.ts'
import { expandTuple, jsonParameter } from './parameter.ts'

/** A parameter of an event. */
export type EventParameter = Readonly<{ name: string; indexed: boolean; abiType: AbiType }>

/** An event of a contract's ABI. */
export type AbiEvent = Readonly<{ name: string; anonymous: boolean; parameters: readonly EventParameter[] }>

/** Thrown where a contract's ABI cannot be read. */
export class AbiFileError extends Error {
  readonly code = 'ABI_INVALID'
}

const jsonEvent = z.object({
  type: z.literal('event'),
  name: z.string(),
  anonymous: z.boolean().optional(),
  inputs: z.array(z.object({ indexed: z.boolean().optional() }).and(jsonParameter)),
})
const jsonAbi = z.array(z.union([jsonEvent, z.object({ type: z.string().optional() })]))

/** Reads the events of an ABI file: the array itself, or a compiler's artifact that holds it as `abi`. @throws {AbiFileError} */
export function readEvents(json: unknown): AbiEvent[] {
  const list = Array.isArray(json) ? json : (json as { abi?: unknown } | null)?.abi
  const parsed = jsonAbi.safeParse(list)
  if (!parsed.success) throw new AbiFileError(`not a contract ABI: ${z.prettifyError(parsed.error)}`)
  return parsed.data.flatMap((entry) => ('inputs' in entry ? [readEvent(entry)] : []))
}

function readEvent(entry: z.infer<typeof jsonEvent>): AbiEvent {
  const parameters = entry.inputs.map((input) => ({
    name: input.name ?? '',
    indexed: input.indexed ?? false,
    abiType: parseAbiType(expandTuple(input)),
  }))
  return { name: entry.name, anonymous: entry.anonymous ?? false, parameters }
}

/** The first topic of the event's logs. */
export function topic0Of(event: AbiEvent): string {
  return hashSignature(renderEvent(event, false))
}

/** The keccak256 of a signature such as `Transfer(address,address,uint256)`. */
export function hashSignature(signature: string): string {
  return keccak256(toUtf8Bytes(signature))
}

/** Renders the event's signature; with `indexed`, as manifests spell it. */
export function renderEvent(event: AbiEvent, indexed: boolean): string {
  const parameters = event.parameters.map((parameter) => {
    const marker = indexed && parameter.indexed ? 'indexed ' : ''
    return marker + renderAbiType(parameter.abiType)
  })
  return `${event.name}(${parameters.join(',')})`
}

/**
 * Finds the event a manifest's signature means, or null. A signature without `indexed` marks is accepted where the ABI
 * has one event of that name, as graph-node does.
 */
export function findEvent(events: readonly AbiEvent[], signature: string): AbiEvent | null {
  const exact = events.find((event) => renderEvent(event, true) === signature)
  if (exact) return exact
  const named = events.filter((event) => event.name === signature.slice(0, Math.max(signature.indexOf('('), 0)))
  const [only] = named
  return named.length === 1 && only && renderEvent(only, false) === signature ? only : null
}
