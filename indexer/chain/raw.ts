import { parseHex } from '../abi/hex.ts'
import { RpcError } from './rpc-error.ts'

// An endpoint's answers are checked field by field: what is not as the JSON-RPC specification says is refused.

export type RawObject = Readonly<Record<string, unknown>>

export function readObject(value: unknown, what: string): RawObject {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as RawObject
  throw invalid(what, value)
}

export function readList(value: unknown, what: string): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw invalid(what, value)
}

/** A number as `0x` and hex digits. */
export function readQuantity(value: unknown, what: string): bigint {
  if (typeof value === 'string' && /^0x[0-9a-fA-F]{1,64}$/.test(value)) return BigInt(value)
  throw invalid(what, value)
}

/** A number as endpoints take it. */
export function toHex(number: bigint): string {
  return `0x${number.toString(16)}`
}

/** Bytes of a known number, as lower-case hex with 0x. */
export function readHex(value: unknown, size: number, what: string): string {
  if (typeof value === 'string' && value.length === size * 2 + 2 && /^0x[0-9a-fA-F]*$/.test(value)) {
    return value.toLowerCase()
  }
  throw invalid(what, value)
}

/** Bytes of any number. */
export function readData(value: unknown, what: string): Uint8Array {
  const bytes = typeof value === 'string' && value.startsWith('0x') ? parseHex(value, 2) : null
  if (bytes !== null) return bytes
  throw invalid(what, value)
}

/** Reads a value that may be absent or null. */
export function readOptional<Read>(value: unknown, read: (value: unknown) => Read): Read | null {
  return value === undefined || value === null ? null : read(value)
}

function invalid(what: string, value: unknown): RpcError {
  const shown = JSON.stringify(value)?.slice(0, 80)
  return new RpcError('RPC_INVALID', `the chain's endpoint answered with a ${what} that cannot be: ${shown}`)
}
