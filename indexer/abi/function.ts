import { keccak256, toUtf8Bytes } from 'ethers'
import * as z from 'zod'
import { type AbiType, parseAbiType, renderAbiType } from './abi-type.ts'
import { decodeSequence } from './decode.ts'
import { encodeParameters } from './encode-parameters.ts'
import type { EthereumValue } from './ethereum-value.ts'
import { expandTuple, type JsonParameter, jsonParameter } from './parameter.ts'

/** A function of a contract's ABI. */
export type AbiFunction = Readonly<{
  name: string
  /** As graph-ts names it: `balanceOf(address):(uint256)`. */
  signature: string
  /** The first four bytes of its calls, as hex without 0x. */
  selector: string
  inputs: readonly AbiType[]
  outputs: readonly AbiType[]
  /** As manifests name it: `balanceOf(address)`. */
  call: string
  /** The names of its inputs and outputs, in order; empty for those without. */
  names: Readonly<{ inputs: readonly string[]; outputs: readonly string[] }>
  /** Whether it says that it changes nothing. */
  isReadOnly: boolean
}>

const jsonFunction = z.object({
  type: z.literal('function'),
  name: z.string(),
  inputs: z.array(jsonParameter).default([]),
  outputs: z.array(jsonParameter).default([]),
  stateMutability: z.string().optional(),
  constant: z.boolean().optional(),
})

/** Reads the functions of an ABI file; those with types that are not Solidity's, such as a library's, are left out. */
export function readFunctions(json: unknown): AbiFunction[] {
  const list = Array.isArray(json) ? json : (json as { abi?: unknown } | null)?.abi
  if (!Array.isArray(list)) return []
  return list.flatMap((entry) => {
    const parsed = jsonFunction.safeParse(entry)
    return parsed.success ? readFunction(parsed.data) : []
  })
}

function readFunction({ name, inputs, outputs, ...rest }: z.infer<typeof jsonFunction>): AbiFunction[] {
  try {
    const [taken, given] = [inputs.map(parseParameter), outputs.map(parseParameter)]
    const call = `${name}${renderList(taken)}`
    return [
      {
        name,
        signature: given.length === 0 ? call : `${call}:${renderList(given)}`,
        selector: keccak256(toUtf8Bytes(call)).slice(2, 10),
        inputs: taken,
        outputs: given,
        call,
        names: { inputs: inputs.map(nameOf), outputs: outputs.map(nameOf) },
        isReadOnly: rest.constant === true || rest.stateMutability === 'view' || rest.stateMutability === 'pure',
      },
    ]
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ABI_TYPE_INVALID') return []
    throw error
  }
}

function nameOf({ name = '' }: JsonParameter): string {
  return name
}

function parseParameter(parameter: JsonParameter): AbiType {
  return parseAbiType(expandTuple(parameter))
}

function renderList(types: readonly AbiType[]): string {
  return `(${types.map(renderAbiType).join(',')})`
}

/** The data of a call, as hex with 0x. @throws {AbiEncodeError} where the values are not of the function's types */
export function encodeCall({ selector, inputs }: AbiFunction, values: readonly EthereumValue[]): string {
  return `0x${selector}${Buffer.from(encodeParameters(inputs, values)).toString('hex')}`
}

/** What a call was given; null where the data, with its selector, is not that. */
export function decodeInputs({ inputs }: AbiFunction, data: Uint8Array): EthereumValue[] | null {
  return tryDecode(inputs, data.subarray(4))
}

/** What a call returned; null where the bytes are not that. */
export function decodeResult({ outputs }: AbiFunction, bytes: Uint8Array): EthereumValue[] | null {
  return tryDecode(outputs, bytes)
}

function tryDecode(types: readonly AbiType[], bytes: Uint8Array): EthereumValue[] | null {
  try {
    return decodeSequence(types, bytes)
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ABI_DECODE_FAILED') return null
    throw error
  }
}
