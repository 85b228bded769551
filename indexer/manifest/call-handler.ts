import type { AbiFunction } from '../abi/function.ts'
import { ManifestError } from './manifest-error.ts'

/** A handler of calls of one of the contract's functions. */
export type CallHandler = Readonly<{ handler: string; function: AbiFunction }>

/** Reads a call handler of a data source or template; the text is graph-node's. @throws {ManifestError} */
export function readCallHandler(
  name: string,
  abi: string,
  shape: Readonly<{ function: string; handler: string }>,
  functions: readonly AbiFunction[],
): CallHandler {
  // Calls that only read are no transactions' own, and traces do not show them as such.
  const found = functions.find((each) => !each.isReadOnly && each.call === shape.function)
  if (found) return { handler: shape.handler, function: found }
  throw new ManifestError(
    'MANIFEST_INVALID',
    `Function with the signature "${shape.function}" not found in contract "${abi}" of data source "${name}"`,
  )
}
