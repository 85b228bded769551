import { type AbiType, parseAbiType } from '../../abi/abi-type.ts'
import { decodeSingle } from '../../abi/decode.ts'
import { encodeSingle } from '../../abi/encode.ts'
import type { EthereumValue } from '../../abi/ethereum-value.ts'
import { keccak256 } from '../../abi/keccak.ts'
import { readBytes, writeBytes } from '../arrays.ts'
import { writeBigInt } from '../big-int.ts'
import { callContract } from '../contract-call.ts'
import { readEthereumValue, writeEthereumValue } from '../ethereum-value.ts'
import type { Heap } from '../heap.ts'
import type { HostFunction } from '../host.ts'
import { readString } from '../strings.ts'
import { TypeId } from '../type-id.ts'

/** How many type texts are kept parsed; mappings use a handful. */
const MAX_KEPT_TYPES = 256
const keptTypes = new Map<string, AbiType>()

export const ethereumFunctions: Readonly<Record<string, HostFunction>> = {
  'crypto.keccak256': ({ heap }, bytes = 0) => writeBytes(heap, keccak256(readBytes(heap, bytes))),
  'ethereum.call': (host, call = 0) => callContract(host, call),
  'ethereum.getBalance': ({ heap, chain }, address = 0) => writeBigInt(heap, chain.balance(readHex(heap, address))),
  'ethereum.hasCode': ({ heap, chain }, address = 0) =>
    heap.writeWords(TypeId.WrappedBool, [chain.hasCode(readHex(heap, address)) ? 1 : 0]),
  'ethereum.encode': ({ heap }, value = 0) => writeBytes(heap, encodeSingle(readEthereumValue(heap, value))),
  'ethereum.decode': ({ heap }, types = 0, data = 0) => {
    const value = decode(readString(heap, types), readBytes(heap, data))
    return value ? writeEthereumValue(heap, value) : 0
  },
}

function readHex(heap: Heap, pointer: number): string {
  return `0x${Buffer.from(readBytes(heap, pointer)).toString('hex')}`
}

// What cannot be decoded is null to the mapping, whether the type or the data is at fault.
function decode(types: string, data: Uint8Array): EthereumValue | null {
  try {
    return decodeSingle(parseType(types), data)
  } catch (error) {
    const { code } = error as { code?: unknown }
    if (code === 'ABI_DECODE_FAILED' || code === 'ABI_TYPE_INVALID') return null
    throw error
  }
}

function parseType(text: string): AbiType {
  const kept = keptTypes.get(text)
  if (kept) return kept
  const abiType = parseAbiType(text)
  if (keptTypes.size < MAX_KEPT_TYPES) keptTypes.set(text, abiType)
  return abiType
}
