import { Bytes, DataSourceContext, dataSource } from '@graphprotocol/graph-ts'
import { Asked } from './generated/Library/Library'
import { Document, Request } from './generated/schema'
import { DocumentFile } from './generated/templates'

export function handleAsked(event: Asked): void {
  const link = event.params.link
  const request = new Request(event.block.number.toString() + '-' + event.logIndex.toString())
  request.link = link
  // An entity of a file's is not there for an event's handler.
  request.document = Document.load(link) == null ? link : 'seen'
  request.save()
  if (event.params.label == '') {
    DocumentFile.create(link)
    return
  }
  const context = new DataSourceContext()
  context.setString('label', event.params.label)
  DocumentFile.createWithContext(link, context)
}

export function handleDocument(content: Bytes): void {
  const text = content.toString()
  const document = new Document(dataSource.stringParam())
  const context = dataSource.context()
  document.text = text
  document.label = context.isSet('label') ? context.getString('label') : null
  document.save()
  if (text.startsWith('next ')) DocumentFile.create(text.substring(5))
}
