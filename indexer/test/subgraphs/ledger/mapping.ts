import {
  Address,
  BigDecimal,
  BigInt,
  ByteArray,
  Bytes,
  crypto,
  DataSourceContext,
  dataSource,
  Entity,
  ethereum,
  JSONValue,
  JSONValueKind,
  json,
  log,
  store,
  Value,
} from '@graphprotocol/graph-ts'
import { Moved, Probe, Typed } from './generated/Ledger/Ledger'
import { Account, Auto, Document, Result, Scalars, Transfer } from './generated/schema'
import { DocumentFile } from './generated/templates'

let runs = 0

export function handleMoved(event: Moved): void {
  const from = loadAccount(event.params.from)
  from.balance = from.balance.minus(event.params.amount)
  from.save()
  const to = loadAccount(event.params.to)
  to.balance = to.balance.plus(event.params.amount)
  to.save()

  const transfer = new Transfer(event.transaction.hash.concatI32(event.logIndex.toI32()))
  transfer.from = from.id
  transfer.to = to.id
  transfer.amount = event.params.amount
  transfer.memo = event.params.memo
  transfer.blockNumber = event.block.number
  transfer.timestamp = event.block.timestamp
  transfer.transactionHash = event.transaction.hash
  transfer.gasPrice = event.transaction.gasPrice
  transfer.nonce = event.transaction.nonce
  transfer.logIndex = event.logIndex
  transfer.save()
}

function loadAccount(address: Address): Account {
  let account = Account.load(address)
  if (account == null) {
    account = new Account(address)
    account.balance = BigInt.zero()
  }
  return account
}

export function handleTyped(event: Typed): void {
  const words = event.params.pair.words
  let text = event.params.label.toHexString() + '|' + event.params.small.toString()
  text += '|' + event.params.pair.who.toHexString() + '|' + words.join('+')
  text += '|' + event.params.fixed[0].toHexString() + '|' + event.params.fixed[1].toHexString()
  text += '|' + (event.params.flag ? 'yes' : 'no')
  save('typed', text)
}

function save(id: string, text: string): void {
  const result = new Result(id)
  result.text = text
  result.save()
}

export function handleProbe(event: Probe): void {
  runs += 1
  const kind = event.params.kind
  if (kind == 'globals') save(kind, runs.toString())
  else if (kind == 'abort') abortAfterWrite()
  else if (kind == 'critical') log.critical('it is {}', ['over'])
  else if (kind == 'log') log.warning('seen {}', [event.params.data.toHexString()])
  else if (kind == 'unreachable') unreachable()
  else if (kind == 'divide')
    save(kind, BigInt.fromI32(1).div(BigInt.fromString(event.params.data.toString())).toString())
  else if (kind == 'overflow') save(kind, recurse(1).toString())
  else if (kind == 'missing') new Result('missing').save()
  else if (kind == 'wrongType') saveWrongType()
  else if (kind == 'undefinedField') saveUndefinedField()
  else if (kind == 'rewrite') rewriteTransfer(event)
  else if (kind == 'numbers') probeNumbers()
  else if (kind == 'decimals') probeDecimals()
  else if (kind == 'conversions') probeConversions(event)
  else if (kind == 'abi') probeAbi()
  else if (kind == 'environment') probeEnvironment(event)
  else if (kind == 'scalars') probeScalars()
  else if (kind == 'merge') probeMerge()
  else if (kind == 'removed') probeRemoved()
  else if (kind == 'related') probeRelated()
  else if (kind == 'inBlock') probeInBlock()
  else if (kind == 'unchanged') probeUnchanged()
  else if (kind == 'auto') probeAuto()
  else if (kind == 'nul') save('nul', 'a\0b')
  else if (kind == 'echo') save('echo', event.params.data.toString())
  else if (kind == 'file') DocumentFile.create(event.params.data.toString())
  else if (kind == 'fileWithContext') createWithContext(event.params.data.toString())
  else if (kind == 'fileThenAbort') createThenAbort(event.params.data.toString())
  else if (kind == 'unknownTemplate') dataSource.create('Missing', ['x'])
  else if (kind == 'readDocument') save(kind, Document.load(event.params.data.toString()) == null ? 'null' : 'there')
  else if (kind == 'writeDocument') new Document('written').save()
  else if (kind == 'json') probeJson(event)
  else if (kind == 'jsonAbort') save(kind, json.fromBytes(event.params.data).kind.toString())
  else if (kind == 'origin') probeOrigin(event)
  else if (kind == 'big') save('big', 'x'.repeat(event.params.data.toI32()))
}

// What it finds changed is of another run.
function probeOrigin(event: Probe): void {
  const input = event.transaction.input
  let text = `${runs} ${input.length} ${input[0]} ${input[input.length - 1]} ${event.block.hash[0]} ${event.logIndex}`
  const receipt = event.receipt
  if (receipt != null) {
    text += ` ${receipt.logs.length} ${receipt.logs[1].data.toHexString()}`
    receipt.logs[1].data[0] += 1
    receipt.logs.pop()
  }
  save(`origin-${event.logIndex}`, text)
  input[0] += 1
  input[input.length - 1] += 1
  event.block.hash[0] += 1
  event.transaction.input = Bytes.empty()
}

function abortAfterWrite(): void {
  save('before-abort', 'written')
  assert(false, 'boom')
}

// With two calls of itself the compiler inlines it into itself, and graph-node takes minutes to compile what comes of that.
function recurse(depth: i32): i32 {
  return depth + recurse(depth + 1)
}

function saveWrongType(): void {
  const entity = new Entity()
  entity.set('id', Value.fromString('wrong'))
  entity.set('text', Value.fromI32(7))
  store.set('Result', 'wrong', entity)
}

function saveUndefinedField(): void {
  const entity = new Entity()
  entity.set('id', Value.fromString('undefined'))
  entity.set('text', Value.fromString('x'))
  entity.set('zebra', Value.fromString('x'))
  entity.set('apple', Value.fromString('x'))
  store.set('Result', 'undefined', entity)
}

function rewriteTransfer(event: Probe): void {
  const entity = new Transfer(event.params.data)
  entity.from = Bytes.fromHexString('0x01')
  entity.to = Bytes.fromHexString('0x02')
  entity.amount = BigInt.fromI32(1)
  entity.memo = 'rewritten'
  entity.blockNumber = event.block.number
  entity.timestamp = event.block.timestamp
  entity.transactionHash = event.transaction.hash
  entity.gasPrice = BigInt.zero()
  entity.nonce = BigInt.zero()
  entity.logIndex = BigInt.zero()
  entity.save()
}

function probeNumbers(): void {
  const a = BigInt.fromString('-170141183460469231731687303715884105729')
  const b = BigInt.fromI32(1000)
  const lines = [
    a.plus(b).toString(),
    a.minus(b).toString(),
    a.times(b).toString(),
    a.div(b).toString(),
    a.mod(b).toString(),
    b.pow(20).toString(),
    b.leftShift(70).toString(),
    a.rightShift(3).toString(),
    b.bitOr(BigInt.fromI32(7)).toString(),
    b.bitAnd(BigInt.fromI32(24)).toString(),
    a.toHexString(),
    BigInt.zero().toHexString(),
    BigInt.fromI32(-128).toString(),
    BigInt.fromI32(255).toI32().toString(),
    b.divDecimal(BigDecimal.fromString('3')).toString(),
  ]
  save('numbers', lines.join(' '))
}

function probeDecimals(): void {
  const a = BigDecimal.fromString('1234567890.123456789')
  const b = BigDecimal.fromString('-3e-2')
  const lines = [
    a.plus(b).toString(),
    a.minus(b).toString(),
    a.times(b).toString(),
    BigDecimal.fromString('2').div(BigDecimal.fromString('3')).toString(),
    BigDecimal.fromString('-2').div(BigDecimal.fromString('3')).toString(),
    BigDecimal.fromString('1').div(BigDecimal.fromString('8')).toString(),
    BigDecimal.fromString('12345678901234567890123456789012345678').toString(),
    BigDecimal.fromString('1.50').equals(BigDecimal.fromString('15e-1')) ? 'same' : 'differs',
    BigDecimal.fromString('0.000').toString(),
    BigDecimal.fromString('1e3').toString(),
    BigDecimal.fromString('5').exp.toString(),
  ]
  save('decimals', lines.join(' '))
}

function probeConversions(event: Probe): void {
  const lines = [
    event.params.data.toString(),
    event.params.data.toHexString(),
    Address.fromString('0xA16081F360e3847006dB660bae1c6d1b2e17eC2A').toHexString(),
    Bytes.fromHexString('0x0000287fb4cd').toBase58(),
    crypto.keccak256(ByteArray.fromUTF8('abc')).toHexString(),
  ]
  save('conversions', lines.join('|'))
}

function probeAbi(): void {
  const tuple = new ethereum.Tuple()
  tuple.push(ethereum.Value.fromUnsignedBigInt(BigInt.fromI32(7)))
  tuple.push(ethereum.Value.fromString('seven'))
  tuple.push(ethereum.Value.fromBooleanArray([true, false]))
  const encoded = ethereum.encode(ethereum.Value.fromTuple(tuple))!
  const decoded = ethereum.decode('(uint256,string,bool[])', encoded)!.toTuple()
  const nothing = ethereum.decode('(uint256,string)', Bytes.fromHexString('0x01'))
  let text = encoded.toHexString() + ' ' + decoded[0].toBigInt().toString() + ' ' + decoded[1].toString()
  text += ' ' + decoded[2].toBooleanArray().length.toString() + ' ' + (nothing === null ? 'null' : 'value')
  save('abi', text)
}

function probeEnvironment(event: Probe): void {
  const lines = [
    dataSource.network(),
    dataSource.address().length.toString(),
    dataSource.context().entries.length.toString(),
    event.address.toHexString(),
    event.block.hash.toHexString(),
    event.block.author.toHexString(),
    event.transaction.from.toHexString(),
    event.transaction.to === null ? 'null' : 'to',
    event.transaction.input.toHexString(),
    event.block.baseFeePerGas === null ? 'null' : 'fee',
    event.receipt === null ? 'null' : 'receipt',
    event.parameters[0].name,
  ]
  save('environment', lines.join('|'))
}

function probeScalars(): void {
  const scalars = new Scalars('all')
  scalars.aBoolean = true
  scalars.anInt = -2147483648
  scalars.anInt8 = i64.MIN_VALUE
  scalars.aBigInt = BigInt.fromString('-123456789012345678901234567890')
  scalars.aBigDecimal = BigDecimal.fromString('-0.00000012')
  scalars.aBytes = Bytes.fromHexString('0x00ff')
  scalars.aString = 'zażółć 🐍'
  scalars.aTimestamp = 1700000000000001
  scalars.strings = ['b', 'a', '']
  scalars.numbers = [BigInt.fromI32(-1), BigInt.fromI32(256)]
  scalars.save()
  const again = Scalars.load('all')!
  let text = again.aBoolean.toString() + ' ' + again.anInt.toString() + ' ' + again.anInt8.toString()
  text += ' ' + again.aBigInt.toString() + ' ' + again.aBigDecimal.toString() + ' ' + again.aBytes.toHexString()
  text += ' ' + again.aString + ' ' + again.aTimestamp.toString() + ' ' + again.strings.join(',')
  text += ' ' + again.numbers[1].toString() + ' ' + (again.empty === null ? 'null' : 'filled')
  save('scalars', text)
}

// Only the given fields change; a null empties its field.
function probeMerge(): void {
  const result = new Result('merge')
  result.text = 'first'
  result.number = BigInt.fromI32(1)
  result.list = ['kept']
  result.save()
  const partial = new Entity()
  partial.set('text', Value.fromString('second'))
  partial.set('number', Value.fromNull())
  store.set('Result', 'merge', partial)
}

// A set after a removal does not merge with what was there.
function probeRemoved(): void {
  store.remove('Result', 'merge')
  if (Result.load('merge') == null) save('merge', 'after removal')
}

function probeRelated(): void {
  const account = new Account(Bytes.fromHexString('0x00000000000000000000000000000000000000aa'))
  const memos: string[] = []
  const sent = account.sent.load()
  for (let i = 0; i < sent.length; i++) memos.push(sent[i].memo)
  save('related', memos.join(','))
}

function probeInBlock(): void {
  const before = Result.loadInBlock('in-block') === null ? 'none' : 'some'
  save('in-block', 'x')
  const after = Result.loadInBlock('in-block') === null ? 'none' : 'some'
  save('in-block-seen', before + ',' + after)
}

function probeUnchanged(): void {
  save('unchanged', 'always the same')
}

function probeAuto(): void {
  for (let i = 0; i < 2; i++) {
    const entity = new Entity()
    entity.set('text', Value.fromString(i.toString()))
    store.set('Auto', 'auto', entity)
  }
}

function createWithContext(cid: string): void {
  const context = new DataSourceContext()
  context.setString('label', 'from context')
  context.setBigInt('number', BigInt.fromString('-12345678901234567890'))
  DocumentFile.createWithContext(cid, context)
}

function createThenAbort(cid: string): void {
  DocumentFile.create(cid)
  assert(false, 'after creation')
}

export function handleDocument(content: Bytes): void {
  const text = content.toString()
  const document = new Document(dataSource.stringParam())
  if (text == 'abort') assert(false, 'bad file')
  if (text == 'write elsewhere') save('from-file', text)
  if (text.startsWith('next ')) DocumentFile.create(text.substring(5))
  const context = dataSource.context()
  document.text = text
  document.label = context.isSet('label') ? context.getString('label') : null
  document.number = context.isSet('number') ? context.getBigInt('number') : null
  document.save()
}

function probeJson(event: Probe): void {
  const result = json.try_fromBytes(event.params.data)
  save('json', result.isError ? 'error' : render(result.value))
}

function render(value: JSONValue): string {
  if (value.kind == JSONValueKind.NULL) return 'null'
  if (value.kind == JSONValueKind.BOOL) return value.toBool() ? 'true' : 'false'
  if (value.kind == JSONValueKind.STRING) return '"' + value.toString() + '"'
  if (value.kind == JSONValueKind.NUMBER) return renderNumber(value)
  const parts: string[] = []
  if (value.kind == JSONValueKind.ARRAY) {
    const items = value.toArray()
    for (let i = 0; i < items.length; i++) parts.push(render(items[i]))
    return '[' + parts.join(' ') + ']'
  }
  const entries = value.toObject().entries
  for (let i = 0; i < entries.length; i++) parts.push(entries[i].key + ':' + render(entries[i].value))
  return '{' + parts.join(' ') + '}'
}

function renderNumber(value: JSONValue): string {
  const text = changetype<string>(value.data as usize)
  if (text.includes('.')) return 'f64 ' + value.toF64().toString()
  if (text.length > 19) return 'BigInt ' + value.toBigInt().toString()
  return text.startsWith('-') ? 'i64 ' + value.toI64().toString() : 'u64 ' + value.toU64().toString()
}
