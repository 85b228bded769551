import { Bytes, DataSourceContext, dataSource } from '@graphprotocol/graph-ts'
import { CoreMetadata } from '../generated/schema'
import { CoreMetadataFile } from '../generated/templates'
import { rawCid } from './cid'
import { Message, parseMessage } from './message'

const FIELDS = [
  'metadata-version',
  'name',
  'version',
  'summary',
  'description',
  'description-content-type',
  'keywords',
  'author',
  'author-email',
  'maintainer',
  'maintainer-email',
  'home-page',
  'project-url',
  'license',
  'license-expression',
  'license-file',
  'classifier',
  'requires-python',
  'requires-dist',
  'provides-extra',
  'dynamic',
  'platform',
]
/** Those that keep their lines. */
const TEXTS = ['description', 'license']
const DIGEST = 'digest'

/** Asks for the core metadata file of this sha256; it becomes the CoreMetadata of that id, if and when IPFS has it. */
export function requestCoreMetadata(digest: Bytes): void {
  const context = new DataSourceContext()
  context.setBytes(DIGEST, digest)
  CoreMetadataFile.createWithContext(rawCid(digest), context)
}

export function handleCoreMetadata(content: Bytes): void {
  const message = parseMessage(content, FIELDS, TEXTS)
  const metadata = new CoreMetadata(dataSource.context().getBytes(DIGEST))
  metadata.tooLarge = message.isTooLarge
  metadata.metadataVersion = message.first('metadata-version')
  metadata.name = message.first('name')
  metadata.version = message.first('version')
  metadata.summary = message.first('summary')
  metadata.description = descriptionOf(message)
  metadata.descriptionContentType = message.first('description-content-type')
  metadata.keywords = keywordsOf(message)
  setPeople(metadata, message)
  setTerms(metadata, message)
  metadata.save()
}

function setPeople(metadata: CoreMetadata, message: Message): void {
  metadata.author = message.first('author')
  metadata.authorEmail = message.first('author-email')
  metadata.maintainer = message.first('maintainer')
  metadata.maintainerEmail = message.first('maintainer-email')
  metadata.homePage = message.first('home-page')
  metadata.projectUrls = message.all('project-url')
}

function setTerms(metadata: CoreMetadata, message: Message): void {
  metadata.license = message.first('license')
  metadata.licenseExpression = message.first('license-expression')
  metadata.classifiers = message.all('classifier')
  metadata.requiresPython = message.first('requires-python')
  metadata.requiresDist = message.all('requires-dist')
  metadata.providesExtra = message.all('provides-extra')
}

// Since version 2.1 the description is the body; before, a field.
function descriptionOf(message: Message): string | null {
  const body = message.body()
  return body === null ? message.first('description') : body
}

function keywordsOf(message: Message): string[] {
  const written = message.first('keywords')
  const keywords: string[] = []
  if (written === null) return keywords
  const parts = written.split(',')
  for (let i = 0; i < parts.length; i++) {
    const keyword = parts[i].trim()
    if (keyword != '') keywords.push(keyword)
  }
  return keywords
}
