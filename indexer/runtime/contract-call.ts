import { type AbiFunction, decodeResult, encodeCall } from '../abi/function.ts'
import { readBytes, readPointers, writePointers } from './arrays.ts'
import { readEthereumValue, writeEthereumValue } from './ethereum-value.ts'
import { deterministicError, unknownError } from './handler-error.ts'
import type { Heap } from './heap.ts'
import type { Host } from './host.ts'
import { readString } from './strings.ts'
import { TypeId } from './type-id.ts'

/** Runs an `ethereum.SmartContractCall`; null is a call that was reverted, or whose result is none. */
export function callContract({ heap, abis, chain }: Host, pointer: number): number {
  const call = readCall(heap, pointer)
  const target = findFunction(abis, call)
  const result = chain.call(call.address, encode(target, call))
  // graph-node takes an empty result, and one of another type, for a revert.
  const values = result === null || result.length === 0 ? null : decodeResult(target, result)
  if (values === null) return 0
  const pointers = values.map((value) => writeEthereumValue(heap, value))
  return writePointers(heap, TypeId.ArrayEthereumValue, pointers)
}

// As in graph-node, the block is undone and tried again.
function encode(target: AbiFunction, { contract, name, parameters }: Call): string {
  try {
    return encodeCall(target, parameters)
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: unknown }
    if (code !== 'ABI_ENCODE_FAILED') throw error
    throw unknownError(`Failed to call function "${name}" of contract "${contract}": ${message}`)
  }
}

type Call = ReturnType<typeof readCall>

function readCall(heap: Heap, pointer: number) {
  heap.sizeOf(pointer)
  const field = (index: number) => heap.readU32(pointer + index * 4)
  return {
    contract: readString(heap, field(0)),
    address: `0x${Buffer.from(readBytes(heap, field(1))).toString('hex')}`,
    name: readString(heap, field(2)),
    signature: readString(heap, field(3)),
    parameters: readPointers(heap, field(4)).map((item) => readEthereumValue(heap, item)),
  }
}

function findFunction(abis: Host['abis'], { contract, name, signature }: Call): AbiFunction {
  const functions = abis.get(contract)
  if (!functions) {
    throw deterministicError(
      `Could not find ABI for contract "${contract}", try adding it to the 'abis' section of the subgraph manifest`,
    )
  }
  const named = functions.filter((each) => each.name === name)
  if (named.length === 0) {
    throw deterministicError(`Unknown function "${contract}::${name}" called from WASM runtime`)
  }
  const found = named.find((each) => each.signature === signature)
  if (found) return found
  throw deterministicError(
    `Unknown function "${contract}::${name}" with signature \`${signature}\` called from WASM runtime`,
  )
}
