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

let folder: string
let stack: TestStack
let digests: readonly string[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dipmp-random-metadata-'))
  const store = await createFileContentStore(join(folder, 'content'))
  const added = await Promise.all(files.map((bytes) => store.add([bytes])))
  digests = [...new Set(added.map(({ digest }) => `0x${digest}`))]
  stack = await startTestStack({ dataFolder: folder })
}, TIMEOUT_MS)

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
    const { topics, data } = registeredLog('evil', account)
    await (await emitter.emitRaw(topics, data)).wait()
    for (const [index, metadataDigest] of digests.entries()) {
      const log = publishedLog({ filename: `evil-1.0-${index}-py3-none-any.whl`, metadataDigest }, account)
      await (await emitter.emitRaw(log.topics, log.data)).wait()
    }
    await stack.indexed()

    const read = await untilRead(digests.length)

    expect(read.map(({ id }) => id).sort()).toEqual([...digests].sort())
    expect(stack.indexer.health()).toEqual({ status: 'healthy' })
  },
  TIMEOUT_MS,
)

type Read = Readonly<{ id: string }>

async function untilRead(count: number): Promise<readonly Read[]> {
  const query = `{ coreMetadata_collection(first: 1000) { id summary description keywords license classifiers requiresDist projectUrls name } }`
  const deadline = performance.now() + TIMEOUT_MS / 2
  for (;;) {
    const { data } = await askWithVariables(stack.graphqlUrl, query, {})
    const read = (data?.coreMetadata_collection ?? []) as readonly Read[]
    if (read.length >= count || performance.now() > deadline) return read
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
