import type { EthereumValue } from '../../abi/ethereum-value.ts'

/** By the numbers that graph-ts gives them. */
const KINDS: readonly EthereumValue['type'][] = [
  'Address',
  'FixedBytes',
  'Bytes',
  'Int',
  'Uint',
  'Bool',
  'String',
  'FixedArray',
  'Array',
  'Tuple',
  'Function',
]

/** Writes values as the asker subgraph reads them: how many, then of each its kind, a length in two bytes, and the rest. */
export function valueBytes(values: readonly EthereumValue[]): Uint8Array {
  return Buffer.concat([lengthBytes(values.length), ...values.map(oneValue)])
}

function oneValue(value: EthereumValue): Uint8Array {
  const kind = Uint8Array.of(KINDS.indexOf(value.type))
  if (value.type === 'Array' || value.type === 'FixedArray' || value.type === 'Tuple') {
    return Buffer.concat([kind, valueBytes(value.value)])
  }
  const payload = payloadBytes(value)
  return Buffer.concat([kind, lengthBytes(payload.length), payload])
}

function payloadBytes(value: Exclude<EthereumValue, { type: 'Array' | 'FixedArray' | 'Tuple' }>): Uint8Array {
  switch (value.type) {
    case 'Int':
    case 'Uint':
      return numberBytes(value.value)
    case 'Bool':
      return Uint8Array.of(value.value ? 1 : 0)
    case 'String':
      return Buffer.from(value.value)
    default:
      return value.value
  }
}

function lengthBytes(length: number): Uint8Array {
  return Uint8Array.of(length >> 8, length & 0xff)
}

/** Two's complement from the lowest byte on, as BigInt has it; 40 bytes hold every number that is asked about. */
function numberBytes(value: bigint): Uint8Array {
  return Uint8Array.from({ length: 40 }, (_, at) => Number(BigInt.asUintN(8, value >> BigInt(at * 8))))
}
