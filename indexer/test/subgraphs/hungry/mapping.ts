import { Bytes, dataSource } from '@graphprotocol/graph-ts'
import { Probe } from './generated/Hungry/Hungry'
import { Document, Result } from './generated/schema'
import { DocumentFile } from './generated/templates'

// Takes more than anything should: time, the mapping's own memory, or the host's.
export function handleProbe(event: Probe): void {
  const kind = event.params.kind
  if (kind == 'forever') spin()
  else if (kind == 'allocate') allocate(i32.MAX_VALUE)
  else if (kind == 'hundred') allocate(100)
  else if (kind == 'entities') keepEntities()
  else if (kind == 'file') DocumentFile.create(event.params.data.toString())
  else save(kind, kind)
}

export function handleDocument(content: Bytes): void {
  const text = content.toString()
  if (text == 'forever') spin()
  const document = new Document(dataSource.stringParam())
  document.text = text
  document.save()
}

let turns: u64 = 0

function spin(): void {
  while (true) turns += 1
}

function allocate(megabytes: i32): void {
  const kept = new Array<Uint8Array>()
  while (kept.length < megabytes) kept.push(new Uint8Array(1 << 20))
  save(`allocated-${kept.length}`, 'all')
}

function keepEntities(): void {
  for (let index = 0; ; index += 1) save(`kept-${index}`, `a text of its own: ${index}`)
}

function save(id: string, text: string): void {
  const result = new Result(id)
  result.text = text
  result.save()
}
