import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createFileContentStore } from '@dipmp/ipfs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { deployHostileEmitter } from '../contracts/test/hostile-emitter.ts'
import { askWithVariables } from './graphql-reference/ask.ts'
import { publishedLog, registeredLog } from './registry-logs.ts'
import { startTestStack, type TestStack } from './stack.ts'
import { untilCoreMetadataIsRead } from './until-read.ts'

const TIMEOUT_MS = 120_000
const FILES = 100
const SEED = 20_261_125

/** What core metadata is made of, and what it should not be made of. */
const piece = fc.oneof(
  fc.constantFrom(
    'Summary',
    'keywords',
    'DESCRIPTION',
    'License',
    'Requires-Dist',
    'Classifier',
    'Project-URL',
    'Name',
  ),
  fc.constantFrom(
    ': ',
    ':',
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    ' ',
    '\t',
    '       |',
    ',',
    ';',
    'UNKNOWN',
    '\0',
    '\ufeff',
    '\u2028',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.uint8Array({ maxLength: 20 }),
  fc.constantFrom('x'.repeat(2_000), '🐍'.repeat(500), '\n'.repeat(500), 'a:b\n'.repeat(300)),
)

const file = fc
  .array(piece, { maxLength: 40 })
  .map((pieces) => Buffer.concat(pieces.map((each) => Buffer.from(each as string))))
  .filter(({ length }) => length > 0)

const files = fc.sample(file, { numRuns: FILES, seed: SEED })

const EVERYTHING = `{ coreMetadata_collection(first: 1000) { id tooLarge summary description keywords license classifiers
  requiresDist projectUrls name } }`

let folder: string
let stack: TestStack
let digests: readonly string[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dipmp-random-metadata-'))
  const store = await createFileContentStore(join(folder, 'content'))
  const added = await Promise.all(files.map((bytes) => store.add([bytes])))
  digests = [...new Set(added.map(({ digest }) => `0x${digest}`))]
  stack = await startTestStack({ dataFolder: folder })
})

afterAll(async () => {
  await stack?.stop()
  await rm(folder, { recursive: true, force: true })
})

test(
  `whatever a core metadata file holds, it is read, and indexing goes on (seed ${SEED})`,
  async () => {
    const signer = await stack.provider.getSigner(1)
    const account = await signer.getAddress()
    const emitter = await deployHostileEmitter(signer)
    const published = digests.map((metadataDigest, index) =>
      publishedLog({ filename: `evil-1.0-${index}-py3-none-any.whl`, metadataDigest }, account),
    )
    for (const { topics, data } of [registeredLog('evil', account), ...published]) {
      await (await emitter.emitRaw(topics, data)).wait()
    }
    await stack.indexed()

    await untilCoreMetadataIsRead(stack.graphqlUrl)
    const { data } = await askWithVariables(stack.graphqlUrl, EVERYTHING, {})

    const read = data?.coreMetadata_collection as readonly { id: string }[] | undefined
    expect(read?.map(({ id }) => id).sort()).toEqual([...digests].sort())
    expect(stack.indexer.health()).toEqual({ status: 'healthy' })
  },
  TIMEOUT_MS,
)
