import {
  Address,
  BigDecimal,
  BigInt,
  Bytes,
  crypto,
  dataSource,
  Entity,
  ens,
  ethereum,
  ipfs,
  JSONValue,
  JSONValueKind,
  json,
  log,
  store,
  typeConversion,
  Value,
  YAMLValue,
  YAMLValueKind,
  yaml,
} from '@graphprotocol/graph-ts'
import { arweave, ipfs as blocks, box } from './undeclared'

export function handleProbe(event: ethereum.Event): void {
  const kind = event.parameters[0].value.toString()
  const args = event.parameters[1].value.toBytesArray()
  const id = event.block.number.toString() + '-' + event.logIndex.toString()
  save(id, kind, probe(kind, args, event))
}

function save(id: string, kind: string, text: string): void {
  const result = new Entity()
  result.set('id', Value.fromString(id))
  result.set('kind', Value.fromString(kind))
  result.set('text', Value.fromString(text))
  store.set('Result', id, result)
}

function probe(kind: string, args: Bytes[], event: ethereum.Event): string {
  if (kind.startsWith('yaml')) return probeYaml(kind, args)
  if (kind.startsWith('json')) return probeJson(kind, args)
  if (kind.startsWith('bigInt')) return probeBigInt(kind, args)
  if (kind.startsWith('bigDecimal')) return probeBigDecimal(kind, args)
  if (kind.startsWith('ethereum')) return probeEthereum(kind, args)
  if (kind.startsWith('ipfs')) return probeIpfs(kind, args)
  if (kind.startsWith('store')) return probeStore(kind)
  if (kind == 'event') return describeEvent(event)
  if (kind == 'event.fees') return describeFees(event)
  if (kind == 'event.receipt') return event.receipt === null ? 'null' : 'receipt'
  if (kind == 'bytesToString') return args[0].toString()
  if (kind == 'bytesToHex') return args[0].toHex()
  if (kind == 'bytesToBase58') return args[0].toBase58()
  if (kind == 'stringToH160') return Address.fromString(args[0].toString()).toHex()
  if (kind == 'keccak256') return crypto.keccak256(args[0]).toHex()
  if (kind == 'abort') return aborted(args)
  if (kind == 'log') return logged(args)
  if (kind == 'ens') return orNull(ens.nameByHash(args[0].toString()))
  if (kind == 'arweave') return bytesOrNull(arweave.transactionData(args[0].toString()))
  if (kind == 'box') return box.profile(args[0].toString()) === null ? 'null' : 'entity'
  if (kind == 'create') return created(args)
  if (kind == 'dataSource') return describeSource()
  return 'unknown: ' + event.logIndex.toString()
}

function orNull(text: string | null): string {
  return text === null ? 'null' : (text as string)
}

function bytesOrNull(bytes: Bytes | null): string {
  return bytes === null ? 'null' : (bytes as Bytes).toHex()
}

function aborted(args: Bytes[]): string {
  assert(false, args[0].toString())
  return 'never'
}

function logged(args: Bytes[]): string {
  log.log(I32.parseInt(args[0].toString()) as log.Level, args[1].toString())
  return 'went on'
}

function created(args: Bytes[]): string {
  dataSource.create(args[0].toString(), [args[1].toString()])
  return 'created'
}

function describeSource(): string {
  const context = dataSource.context().entries.length
  return dataSource.address().toHex() + ' ' + dataSource.network() + ' ' + context.toString()
}

function describeEvent(event: ethereum.Event): string {
  const block = event.block
  const transaction = event.transaction
  const parts = [
    event.address.toHex(),
    event.logIndex.toString(),
    event.transactionLogIndex.toString(),
    event.logType === null ? 'null' : 'type',
    block.hash.toHex(),
    block.parentHash.toHex(),
    block.unclesHash.toHex(),
    block.author.toHex(),
    block.stateRoot.toHex(),
    block.transactionsRoot.toHex(),
    block.receiptsRoot.toHex(),
    block.number.toString(),
    block.gasUsed.toString(),
    block.gasLimit.toString(),
    block.timestamp.toString(),
    block.difficulty.toString(),
    block.totalDifficulty.toString(),
    block.size === null ? 'null' : block.size!.toString(),
    transaction.hash.toHex(),
    transaction.index.toString(),
    transaction.from.toHex(),
    transaction.to === null ? 'null' : transaction.to!.toHex(),
    transaction.value.toString(),
    transaction.gasLimit.toString(),
    transaction.gasPrice.toString(),
    transaction.input.toHex(),
  ]
  return parts.join(' ')
}

function describeFees(event: ethereum.Event): string {
  const fee = event.block.baseFeePerGas
  return event.transaction.nonce.toString() + ' ' + (fee === null ? 'null' : fee.toString())
}

function probeYaml(kind: string, args: Bytes[]): string {
  if (kind == 'yaml.fromBytes') return renderYaml(yaml.fromBytes(args[0]))
  const result = yaml.try_fromBytes(args[0])
  return result.isError ? 'error' : renderYaml(result.value)
}

function renderYaml(value: YAMLValue): string {
  if (value.kind == YAMLValueKind.NULL) return 'null'
  if (value.kind == YAMLValueKind.BOOL) return value.toBool() ? 'true' : 'false'
  if (value.kind == YAMLValueKind.STRING) return '"' + value.toString() + '"'
  if (value.kind == YAMLValueKind.NUMBER) return value.toNumber()
  const parts: string[] = []
  if (value.kind == YAMLValueKind.TAGGED) {
    const tagged = value.toTagged()
    return '<' + tagged.tag + ' ' + renderYaml(tagged.value) + '>'
  }
  if (value.kind == YAMLValueKind.ARRAY) {
    const items = value.toArray()
    for (let i = 0; i < items.length; i++) parts.push(renderYaml(items[i]))
    return '[' + parts.join(' ') + ']'
  }
  const entries = value.toObject().entries
  for (let i = 0; i < entries.length; i++) parts.push(renderYaml(entries[i].key) + ':' + renderYaml(entries[i].value))
  return '{' + parts.join(' ') + '}'
}

function probeJson(kind: string, args: Bytes[]): string {
  const text = args[0].toString()
  if (kind == 'json.toI64') return json.toI64(text).toString()
  if (kind == 'json.toU64') return json.toU64(text).toString()
  if (kind == 'json.toF64') return json.toF64(text).toString()
  if (kind == 'json.toBigInt') return json.toBigInt(text).toString()
  if (kind == 'json.fromBytes') return renderJson(json.fromBytes(args[0]))
  const result = json.try_fromBytes(args[0])
  return result.isError ? 'error' : renderJson(result.value)
}

function renderJson(value: JSONValue): string {
  if (value.kind == JSONValueKind.NULL) return 'null'
  if (value.kind == JSONValueKind.BOOL) return value.toBool() ? 'true' : 'false'
  if (value.kind == JSONValueKind.STRING) return '"' + value.toString() + '"'
  if (value.kind == JSONValueKind.NUMBER) return changetype<string>(value.data as usize)
  const parts: string[] = []
  if (value.kind == JSONValueKind.ARRAY) {
    const items = value.toArray()
    for (let i = 0; i < items.length; i++) parts.push(renderJson(items[i]))
    return '[' + parts.join(' ') + ']'
  }
  const entries = value.toObject().entries
  for (let i = 0; i < entries.length; i++) parts.push('"' + entries[i].key + '":' + renderJson(entries[i].value))
  return '{' + parts.join(' ') + '}'
}

function probeBigInt(kind: string, args: Bytes[]): string {
  const x = BigInt.fromString(args[0].toString())
  if (kind == 'bigInt.fromString') return x.toString()
  if (kind == 'bigInt.toHex') return typeConversion.bigIntToHex(x)
  if (kind == 'bigInt.bytes') return x.toHex()
  if (kind == 'bigInt.dividedByDecimal') return x.divDecimal(BigDecimal.fromString(args[1].toString())).toString()
  const y = BigInt.fromString(args[1].toString())
  if (kind == 'bigInt.plus') return x.plus(y).toString()
  if (kind == 'bigInt.minus') return x.minus(y).toString()
  if (kind == 'bigInt.times') return x.times(y).toString()
  if (kind == 'bigInt.dividedBy') return x.div(y).toString()
  if (kind == 'bigInt.mod') return x.mod(y).toString()
  if (kind == 'bigInt.bitOr') return x.bitOr(y).toString()
  if (kind == 'bigInt.bitAnd') return x.bitAnd(y).toString()
  const byte = y.toI32() as u8
  if (kind == 'bigInt.pow') return x.pow(byte).toString()
  if (kind == 'bigInt.leftShift') return x.leftShift(byte).toString()
  return x.rightShift(byte).toString()
}

function probeBigDecimal(kind: string, args: Bytes[]): string {
  const x = BigDecimal.fromString(args[0].toString())
  if (kind == 'bigDecimal.toString') return x.toString()
  const y = BigDecimal.fromString(args[1].toString())
  if (kind == 'bigDecimal.plus') return x.plus(y).toString()
  if (kind == 'bigDecimal.minus') return x.minus(y).toString()
  if (kind == 'bigDecimal.times') return x.times(y).toString()
  if (kind == 'bigDecimal.dividedBy') return x.div(y).toString()
  return x.equals(y) ? 'true' : 'false'
}

function probeEthereum(kind: string, args: Bytes[]): string {
  const decoded = ethereum.decode(args[0].toString(), args[1])
  if (decoded === null) return 'null'
  const encoded = ethereum.encode(decoded as ethereum.Value)
  return kind + ' ' + (decoded as ethereum.Value).kind.toString() + ' ' + bytesOrNull(encoded)
}

function probeStore(kind: string): string {
  const before = store.get_in_block('Line', 'in-block') === null ? 'none' : 'some'
  if (kind == 'store.remove') store.remove('Line', 'in-block')
  else line('in-block', kind)
  const after = store.get('Line', 'in-block') === null ? 'none' : 'some'
  return before + ' ' + after
}

function probeIpfs(kind: string, args: Bytes[]): string {
  const link = args[0].toString()
  if (kind == 'ipfs.cat') return bytesOrNull(ipfs.cat(link))
  if (kind == 'ipfs.getBlock') return bytesOrNull(blocks.getBlock(link))
  const flags: string[] = kind == 'ipfs.map' ? ['json'] : []
  line('before', link)
  ipfs.map(link, args[1].toString(), Value.fromString(args[2].toString()), flags)
  return 'mapped'
}

let lines = 0

export function eachLine(value: JSONValue, userData: Value): void {
  lines += 1
  const text = renderJson(value)
  assert(text != '"fail"', 'told to fail')
  // What the handler wrote before is not seen, nor what other callbacks did.
  const seen = store.get('Line', 'before') === null ? '' : ' saw the handler'
  line(userData.toString() + text, text + seen)
}

function line(id: string, text: string): void {
  const entity = new Entity()
  entity.set('id', Value.fromString(id))
  entity.set('text', Value.fromString(text))
  entity.set('seen', Value.fromI32(lines))
  store.set('Line', id, entity)
}
