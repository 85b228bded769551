import { Bytes, Entity, ethereum, store, Value } from '@graphprotocol/graph-ts'

/** Calls a function of a contract with any values, which need not be of its types. */
export function handleAsked(event: ethereum.Event): void {
  const call = new ethereum.SmartContractCall(
    'Asker',
    event.parameters[0].value.toAddress(),
    event.parameters[1].value.toString(),
    event.parameters[2].value.toString(),
    new ValueReader(event.parameters[3].value.toBytes()).items(),
  )
  const result = ethereum.call(call)
  answer(event, result === null ? 'reverted' : (result as ethereum.Value[])[0].toBytes().toHex())
}

/** Encodes each value by itself. */
export function handleEncoded(event: ethereum.Event): void {
  const values = new ValueReader(event.parameters[0].value.toBytes()).items()
  const parts: string[] = []
  for (let i = 0; i < values.length; i++) {
    const encoded = ethereum.encode(values[i])
    parts.push(encoded === null ? 'null' : (encoded as Bytes).toHex())
  }
  answer(event, parts.join(' '))
}

function answer(event: ethereum.Event, text: string): void {
  const id = event.block.number.toString() + '-' + event.logIndex.toString()
  const entity = new Entity()
  entity.set('id', Value.fromString(id))
  entity.set('text', Value.fromString(text))
  store.set('Answer', id, entity)
}

/** Reads values as `value-bytes.ts` writes them: a kind, a length in two bytes, and as many bytes or items. */
class ValueReader {
  at: i32 = 0

  constructor(public bytes: Bytes) {}

  items(): ethereum.Value[] {
    const values: ethereum.Value[] = []
    const count = this.length()
    for (let i = 0; i < count; i++) values.push(this.value())
    return values
  }

  value(): ethereum.Value {
    const kind = this.byte() as ethereum.ValueKind
    if (
      kind == ethereum.ValueKind.ARRAY ||
      kind == ethereum.ValueKind.FIXED_ARRAY ||
      kind == ethereum.ValueKind.TUPLE
    ) {
      return new ethereum.Value(kind, changetype<usize>(this.items()) as u64)
    }
    const payload = this.payload()
    if (kind == ethereum.ValueKind.BOOL) return new ethereum.Value(kind, payload[0] as u64)
    if (kind == ethereum.ValueKind.STRING) {
      return new ethereum.Value(kind, changetype<usize>(String.UTF8.decode(payload.buffer)) as u64)
    }
    // The bytes of a number are those of its BigInt.
    return new ethereum.Value(kind, changetype<usize>(payload) as u64)
  }

  payload(): Bytes {
    const length = this.length()
    const payload = new Bytes(length)
    for (let i = 0; i < length; i++) payload[i] = this.byte()
    return payload
  }

  length(): i32 {
    return ((this.byte() as i32) << 8) | (this.byte() as i32)
  }

  byte(): u8 {
    return this.bytes[this.at++]
  }
}
