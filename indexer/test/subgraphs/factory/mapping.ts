import {
  Address,
  BigInt,
  Bytes,
  DataSourceContext,
  dataSource,
  Entity,
  ethereum,
  store,
  Value,
  ValueKind,
} from '@graphprotocol/graph-ts'
import { Created, Note } from './generated/Factory/Factory'
import { Child, Other } from './generated/templates'

export function handleCreated(event: Created): void {
  const label = event.params.label
  record('created', event, event.params.child + ' ' + label)
  if (label == 'invalid') {
    dataSource.create('Child', [event.params.child])
    return
  }
  const child = Address.fromString(event.params.child)
  if (label == '') Child.create(child)
  else if (label == 'other') Other.create(child)
  else Child.createWithContext(child, contextOf(label, event.block.number))
  if (label == 'abort') assert(false, 'after creation')
}

function contextOf(label: string, block: BigInt): DataSourceContext {
  const context = new DataSourceContext()
  context.setString('label', label)
  if (label != 'same') context.setBigInt('block', block)
  return context
}

export function handleFactoryNote(event: Note): void {
  record('factory', event, event.params.text)
}

export function handleWitnessNote(event: Note): void {
  record('witness', event, event.params.text)
}

export function handleChildNote(event: Note): void {
  record('child', event, event.params.text)
}

export function handleOtherNote(event: Note): void {
  record('other', event, event.params.text + ' in ' + dataSource.network())
}

function record(source: string, event: ethereum.Event, text: string): void {
  const entry = new Entity()
  entry.set('source', Value.fromString(source))
  entry.set('address', Value.fromBytes(dataSource.address()))
  entry.set('text', Value.fromString(text))
  entry.set('context', Value.fromString(renderContext()))
  entry.set('block', Value.fromBigInt(event.block.number))
  entry.set('logIndex', Value.fromBigInt(event.logIndex))
  store.set('Entry', 'auto', entry)
}

function renderContext(): string {
  const entries = dataSource.context().entries
  const parts: string[] = []
  for (let i = 0; i < entries.length; i++) parts.push(entries[i].key + '=' + render(entries[i].value))
  return parts.join(' ')
}

function render(value: Value): string {
  if (value.kind != ValueKind.ARRAY) return value.kind.toString() + ':' + value.displayData()
  const items = value.toArray()
  const parts: string[] = []
  for (let i = 0; i < items.length; i++) parts.push(render(items[i]))
  return '[' + parts.join(',') + ']'
}
