import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { id } from 'ethers'
import { deployHostileEmitter, type HostileEmitter } from '../contracts/test/hostile-emitter.ts'
import { publishedLog, registeredLog } from './registry-logs.ts'
import { startTestStack, type TestStack } from './stack.ts'
import { repository } from './tools.ts'

// AssemblyScript cannot import the rules of packaging/, so the compiled handlers are held to the same vectors.
const TIMEOUT_MS = 180_000

const validNames = readVectors<{ name: string; normalizedName: string }>('names')
const invalidNames = readVectors<{ name: string }>('names-invalid')
const validVersions = readVectors<{ version: string; normalized: string; canonical: string }>('versions')
const invalidVersions = readVectors<{ version: string }>('versions-invalid')

let stack: TestStack
let emitter: HostileEmitter
let account: string

beforeAll(async () => {
  stack = await startTestStack()
  const signer = await stack.provider.getSigner(1)
  account = await signer.getAddress()
  emitter = await deployHostileEmitter(signer)
})

afterAll(() => stack.stop())

describe('the handlers', () => {
  test(
    'register exactly the names that are in PEP 503 normal form',
    async () => {
      const normal = new Set(validNames.map(({ normalizedName }) => normalizedName))
      const candidates = new Set([...[...validNames, ...invalidNames].map(({ name }) => name), ...normal])
      for (const name of candidates) await emit(registeredLog(name, account))
      await stack.indexed()

      const registered = await readAll('projects', 'normalizedName')

      expect(registered.map((project) => project.normalizedName)).toEqual([...normal].sort())
    },
    TIMEOUT_MS,
  )

  test(
    'take exactly the versions that are in PEP 440 normal form, under their canonical version',
    async () => {
      await emit(registeredLog('vectors', account))
      const canonicalOf = new Map(validVersions.map(({ normalized, canonical }) => [normalized, canonical]))
      const written = [...validVersions, ...invalidVersions].map(({ version }) => version)
      const candidates = new Set([...written, ...canonicalOf.keys()])
      for (const version of candidates) {
        const versionHash = id(canonicalOf.get(version) ?? version)
        const filename = `vectors-${version}-py3-none-any.whl`
        await emit(publishedLog({ project: 'vectors', version, filename, versionHash }, account))
      }
      await stack.indexed()

      const taken = await readAll('files', 'version', 'release { canonicalVersion }')

      const expected = [...canonicalOf].sort(([a], [b]) => (a < b ? -1 : 1))
      expect(taken.map((file) => [file.version, file.release?.canonicalVersion])).toEqual(expected)
    },
    TIMEOUT_MS,
  )

  test('compute the CIDs of the published digests', async () => {
    const answer = await ask('{ files(first: 1, where: { version: "1.0" }) { digest cid } }')

    // The CIDv1 of a raw block with that sha256: 01 55 12 20, then the digest, in base32.
    expect(answer.files).toEqual([
      { digest: `0x${'11'.repeat(32)}`, cid: 'bafkreiarceirceirceirceirceirceirceirceirceirceirceirceirce' },
    ])
  })
})

type Row = Readonly<{ normalizedName?: string; version?: string; release?: { canonicalVersion: string } }>

async function emit(log: { topics: readonly string[]; data: string }): Promise<void> {
  await (await emitter.emitRaw(log.topics, log.data)).wait()
}

async function readAll(entities: string, field: string, more = ''): Promise<readonly Row[]> {
  const registry = emitter.address.toLowerCase()
  const answer = await ask(
    `{ ${entities}(first: 1000, where: { registry: "${registry}" }, orderBy: ${field}) { ${field} ${more} } }`,
  )
  return answer[entities] ?? []
}

async function ask(query: string): Promise<Record<string, readonly Row[]>> {
  const response = await fetch(stack.graphqlUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { data, errors } = (await response.json()) as { data?: Record<string, readonly Row[]>; errors?: unknown }
  if (data === undefined) throw new Error(JSON.stringify(errors))
  return data
}

function readVectors<T>(name: string): T[] {
  return JSON.parse(readFileSync(join(repository, 'packaging', 'vectors', `${name}.json`), 'utf8'))
}
