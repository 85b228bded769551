import type { AbiType } from './abi-type.ts'
import { debugAbiType, debugValue } from './debug-value.ts'
import { encodeSequence } from './encode.ts'
import type { EthereumValue } from './ethereum-value.ts'

/** Thrown for values that are not of the types that they are to be encoded by. */
export class AbiEncodeError extends Error {
  readonly code = 'ABI_ENCODE_FAILED'
}

/**
 * Encodes the parameters of a call as graph-node does: bytes of a fixed length may be shorter than their type, and are filled up on
 * the right; a number must be in its type's range.
 * @throws {AbiEncodeError} with graph-node's texts
 */
export function encodeParameters(types: readonly AbiType[], values: readonly EthereumValue[]): Uint8Array {
  const pairs = types.slice(0, values.length).map((abiType, at) => [abiType, values[at] as EthereumValue] as const)
  const wrong = pairs.find(([abiType, value]) => !fits(abiType, value))
  if (wrong) {
    const [abiType, value] = wrong
    throw new AbiEncodeError(
      `type mismatch, decoded value ${debugValue(value)} is not of kind ${debugAbiType(abiType)}`,
    )
  }
  if (values.length !== types.length) {
    throw new AbiEncodeError(
      `error encoding input call data: unexpected number of values; expected ${types.length}, got ${values.length}`,
    )
  }
  return encodeSequence(values)
}

const KINDS: Readonly<Record<AbiType['type'], EthereumValue['type']>> = {
  address: 'Address',
  bool: 'Bool',
  string: 'String',
  bytes: 'Bytes',
  function: 'Function',
  int: 'Int',
  uint: 'Uint',
  fixedBytes: 'FixedBytes',
  array: 'Array',
  fixedArray: 'FixedArray',
  tuple: 'Tuple',
}

function fits(abiType: AbiType, value: EthereumValue): boolean {
  if (value.type !== KINDS[abiType.type]) return false
  switch (abiType.type) {
    case 'int':
      return BigInt.asIntN(abiType.bits, value.value as bigint) === value.value
    case 'uint':
      return BigInt.asUintN(abiType.bits, value.value as bigint) === value.value
    case 'fixedBytes':
      return (value.value as Uint8Array).length <= abiType.size
    case 'fixedArray':
      return itemsOf(value).length === abiType.length && itemsOf(value).every((item) => fits(abiType.item, item))
    case 'tuple':
      return fitAll(abiType.items, itemsOf(value))
    case 'array':
      return itemsOf(value).every((item) => fits(abiType.item, item))
    default:
      return true
  }
}

function fitAll(types: readonly AbiType[], values: readonly EthereumValue[]): boolean {
  return values.length === types.length && types.every((abiType, at) => fits(abiType, values[at] as EthereumValue))
}

function itemsOf(value: EthereumValue): readonly EthereumValue[] {
  return value.value as readonly EthereumValue[]
}
