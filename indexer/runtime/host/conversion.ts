import { encodeBase58 } from 'ethers'
import { trimEnd } from '../../entity/trim-end.ts'
import { readBytes, writeBytes } from '../arrays.ts'
import { readBigInt } from '../big-int.ts'
import { deterministicError } from '../handler-error.ts'
import type { HostFunction } from '../host.ts'
import { readString, writeHexString, writeString } from '../strings.ts'

const text = new TextDecoder('utf-8', { ignoreBOM: true })

export const conversionFunctions: Readonly<Record<string, HostFunction>> = {
  // Values of fixed length are padded with NULs.
  'typeConversion.bytesToString': ({ heap }, bytes = 0) =>
    writeString(heap, trimEnd(text.decode(readBytes(heap, bytes)), '\0')),
  'typeConversion.bytesToHex': ({ heap }, bytes = 0) => writeHexString(heap, readBytes(heap, bytes)),
  'typeConversion.bigIntToString': ({ heap }, value = 0) => writeString(heap, String(readBigInt(heap, value))),
  'typeConversion.bigIntToHex': ({ heap }, value = 0) => {
    const number = readBigInt(heap, value)
    return writeString(heap, `0x${(number < 0n ? -number : number).toString(16)}`)
  },
  'typeConversion.stringToH160': ({ heap }, string = 0) => writeBytes(heap, parseAddress(readString(heap, string))),
  'typeConversion.bytesToBase58': ({ heap }, bytes = 0) => writeString(heap, renderBase58(readBytes(heap, bytes))),
}

function parseAddress(string: string): Uint8Array {
  const hex = string.startsWith('0x') ? string.slice(2) : string
  if (!/^[0-9a-fA-F]{40}$/.test(hex)) throw deterministicError(`Failed to convert string to Address: '${string}'`)
  return Buffer.from(hex, 'hex')
}

// Every leading zero byte is one `1`, which the number alone would lose.
function renderBase58(bytes: Uint8Array): string {
  const zeros = bytes.findIndex((byte) => byte !== 0)
  if (zeros === -1) return '1'.repeat(bytes.length)
  return '1'.repeat(zeros) + encodeBase58(bytes.subarray(zeros)).replace(/^1+/, '')
}
