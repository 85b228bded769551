// UnixFS (https://specs.ipfs.tech/unixfs/) has `optional uint64 filesize = 3`, which the library does not hand out.
const FILE_SIZE_FIELD = 3n

/**
 * The file size that a UnixFS message says it has; null where it does not say.
 * @throws RangeError where the message ends within a field.
 */
export function declaredSize(message: Uint8Array): bigint | null {
  const reader = { bytes: message, at: 0 }
  let size: bigint | null = null
  while (reader.at < message.length) {
    const tag = readVarint(reader)
    const [field, wireType] = [tag >> 3n, tag & 7n]
    if (wireType === 0n) {
      const value = readVarint(reader)
      // The last one counts (Protocol Buffers, encoding).
      if (field === FILE_SIZE_FIELD) size = value
      continue
    }
    const length = lengthOf(wireType, reader)
    reader.at += length
  }
  if (reader.at > message.length) throw new RangeError('the message ends within a field')
  return size
}

type Reader = { readonly bytes: Uint8Array; at: number }

function lengthOf(wireType: bigint, reader: Reader): number {
  if (wireType === 1n) return 8
  if (wireType === 2n) return Number(readVarint(reader))
  if (wireType === 5n) return 4
  throw new RangeError(`no field has the wire type ${wireType}`)
}

function readVarint(reader: Reader): bigint {
  let value = 0n
  for (let shift = 0n; shift < 70n; shift += 7n) {
    const byte = reader.bytes[reader.at]
    if (byte === undefined) throw new RangeError('the message ends within a number')
    reader.at += 1
    value |= BigInt(byte & 0x7f) << shift
    if (byte < 0x80) return BigInt.asUintN(64, value)
  }
  throw new RangeError('a number has more than ten bytes')
}
