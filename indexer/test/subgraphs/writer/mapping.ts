import { BigDecimal, BigInt, Bytes, Entity, ethereum, store, Value } from '@graphprotocol/graph-ts'

/** Stands before each element of a list's text. */
const ELEMENT = '\u001f'

export function handleWritten(event: ethereum.Event): void {
  const names = event.parameters[2].value.toStringArray()
  const kinds = event.parameters[3].value.toStringArray()
  const texts = event.parameters[4].value.toStringArray()
  const entity = new Entity()
  for (let i = 0; i < names.length; i++) entity.set(names[i], valueOf(kinds[i], texts[i]))
  store.set(event.parameters[0].value.toString(), event.parameters[1].value.toString(), entity)
}

export function handleRemoved(event: ethereum.Event): void {
  store.remove(event.parameters[0].value.toString(), event.parameters[1].value.toString())
}

export function handleFailed(event: ethereum.Event): void {
  assert(false, event.parameters[0].value.toString())
}

function valueOf(kind: string, text: string): Value {
  if (!kind.startsWith('[')) return scalarOf(kind, text)
  const values: Value[] = []
  const elements = text.split(ELEMENT)
  for (let i = 1; i < elements.length; i++) values.push(scalarOf(kind.slice(1, -1), elements[i]))
  return Value.fromArray(values)
}

function scalarOf(kind: string, text: string): Value {
  if (kind == 'Boolean') return Value.fromBoolean(text == 'true')
  if (kind == 'Int') return Value.fromI32(I32.parseInt(text))
  if (kind == 'Int8') return Value.fromI64(I64.parseInt(text))
  if (kind == 'Timestamp') return Value.fromTimestamp(I64.parseInt(text))
  if (kind == 'BigInt') return Value.fromBigInt(BigInt.fromString(text))
  if (kind == 'BigDecimal') return Value.fromBigDecimal(BigDecimal.fromString(text))
  if (kind == 'Bytes') return Value.fromBytes(Bytes.fromHexString(text))
  if (kind == 'Null') return Value.fromNull()
  return Value.fromString(text)
}
