import { debugString } from '../entity/debug-string.ts'
import type { AbiType } from './abi-type.ts'
import type { EthereumValue } from './ethereum-value.ts'

/** A value as graph-node's messages show it: in Rust's debug format, with the size that is needed for it. */
export function debugValue(value: EthereumValue): string {
  switch (value.type) {
    case 'Int':
    case 'Uint':
      return `${value.type}(${value.value}, ${bitsOf(value)})`
    case 'FixedBytes':
      return `FixedBytes(0x${hex(value.value).padEnd(64, '0')}, ${value.value.length})`
    case 'Address':
    case 'Function':
      return `${value.type}(0x${hex(value.value)})`
    case 'Bytes':
      return `Bytes([${value.value.join(', ')}])`
    case 'Bool':
      return `Bool(${value.value})`
    case 'String':
      return `String(${debugString(value.value)})`
    case 'FixedArray':
    case 'Array':
    case 'Tuple':
      return `${value.type}([${value.value.map(debugValue).join(', ')}])`
    default:
      return value satisfies never
  }
}

/** A type as graph-node's messages show it. */
export function debugAbiType(abiType: AbiType): string {
  switch (abiType.type) {
    case 'int':
      return `Int(${abiType.bits})`
    case 'uint':
      return `Uint(${abiType.bits})`
    case 'fixedBytes':
      return `FixedBytes(${abiType.size})`
    case 'array':
      return `Array(${debugAbiType(abiType.item)})`
    case 'fixedArray':
      return `FixedArray(${debugAbiType(abiType.item)}, ${abiType.length})`
    case 'tuple':
      return `Tuple([${abiType.items.map(debugAbiType).join(', ')}])`
    default:
      return `${abiType.type.charAt(0).toUpperCase()}${abiType.type.slice(1)}`
  }
}

/** How many bits a number needs; a negative one as two's complement, and none for 0. */
function bitsOf({ type, value }: Extract<EthereumValue, { type: 'Int' | 'Uint' }>): number {
  if (value === 0n) return 0
  if (type === 'Uint') return value.toString(2).length
  return (value < 0n ? -value - 1n : value).toString(2).replace(/^0$/, '').length + 1
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
