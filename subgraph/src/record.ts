import { Address, Bytes, crypto, ethereum } from '@graphprotocol/graph-ts'
import { keccakOf } from './id'

const TOPICS = 3

/**
 * The hash of the record that an event is, as the contract defines it: the keccak256 of
 * `abi.encode(topic0, registry, topic1, topic2, topic3, timestamp, keccak256(data))`. The first three parameters of every event are
 * topics.
 */
export function recordHashOf(event: ethereum.Event, signature: string): Bytes {
  let words = keccakOf(signature).concat(leftPadded(event.address))
  for (let i = 0; i < TOPICS; i++) words = words.concat(topicOf(event.parameters[i].value))
  const timestamp = ethereum.encode(ethereum.Value.fromUnsignedBigInt(event.block.timestamp))!
  return keccak(words.concat(timestamp).concat(keccak(dataOf(event.parameters.slice(TOPICS)))))
}

/**
 * A uint8 parameter as decimal text. The generated getter turns it into an i32 and aborts where a hostile contract wrote
 * more than fits.
 */
export function smallNumberOf(event: ethereum.Event, index: i32): string {
  return event.parameters[index].value.toBigInt().toString()
}

/** The log head after a record. */
export function foldLogHead(head: Bytes, recordHash: Bytes): Bytes {
  return keccak(head.concat(recordHash))
}

// A log's data is its parameters encoded one beside the other. A tuple of them says the same, but where one of them is a
// string it has one word more in front, its offset.
function dataOf(parameters: Array<ethereum.EventParam>): Bytes {
  if (parameters.length == 0) return new Bytes(0)
  const values = new ethereum.Tuple()
  let hasOffset = false
  for (let i = 0; i < parameters.length; i++) {
    values.push(parameters[i].value)
    if (parameters[i].value.kind == ethereum.ValueKind.STRING) hasOffset = true
  }
  const encoded = ethereum.encode(ethereum.Value.fromTuple(values))!
  return hasOffset ? Bytes.fromUint8Array(encoded.subarray(32)) : encoded
}

function topicOf(value: ethereum.Value): Bytes {
  return value.kind == ethereum.ValueKind.FIXED_BYTES ? value.toBytes() : ethereum.encode(value)!
}

function leftPadded(address: Address): Bytes {
  return new Bytes(12).concat(address)
}

function keccak(bytes: Bytes): Bytes {
  return Bytes.fromByteArray(crypto.keccak256(bytes))
}
