import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectRegistry, type PackageRegistry, projectIdOf, versionHashOf } from '@dipmp/contracts'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { freePort } from './free-port.ts'
import { headOf } from './graph-node.ts'
import { PATIENCE_MS } from './patience.ts'
import { type RunningProgram, startProgram } from './process.ts'
import { startTestStack, type TestStack } from './stack.ts'

const TIMEOUT_MS = 180_000

const RELEASES = 120
const KILLS = 12

let stack: TestStack
let registry: PackageRegistry
let folder: string

beforeAll(async () => {
  stack = await startTestStack()
  registry = connectRegistry(stack.registry, await stack.provider.getSigner(0))
  folder = await mkdtemp(join(tmpdir(), 'dipmp-crash-'))
  for (let number = 1; number <= RELEASES; number += 1) await record(number)
})

afterAll(async () => {
  await stack.stop()
  await rm(folder, { recursive: true, force: true })
})

test(
  'killed again and again while it indexes, the indexer ends with the entities of an undisturbed run',
  async () => {
    const head = await stack.provider.getBlockNumber()
    const database = join(folder, 'killed.sqlite')
    const reached: number[] = []
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const { program, url } = await startIndexer(database)
      reached.push(await untilBeyond(url, Math.floor((head * kill) / (KILLS + 2))))
      await program.end('SIGKILL')
    }

    const resumed = await entitiesOf(database, head)
    const undisturbed = await entitiesOf(join(folder, 'undisturbed.sqlite'), head)

    expect(reached).toEqual(reached.toSorted((a, b) => a - b))
    expect(resumed).toEqual(undisturbed)
    expect(JSON.stringify(undisturbed)).toContain(`crash-${String(RELEASES % 10)}`)
  },
  TIMEOUT_MS,
)

/** Publishes one file straight into the registry, ten projects in turn, and yanks every seventh. */
async function record(number: number): Promise<void> {
  const project = `crash-${number % 10}`
  const version = `1.${number}`
  const filename = `${project.replace('-', '_')}-${version}-py3-none-any.whl`
  const digest = number.toString(16).padStart(64, '0')
  const file = { filename, size: 10n, digest, dagRoot: null, metadataDigest: null, requiresPython: null }
  const release = { project, version, versionHash: versionHashOf(version) }
  await (await registry.publish({ ...release, files: [file] })).wait()
  if (number % 7 === 0) {
    await (await registry.yankFile({ projectId: projectIdOf(project), filename, reason: `number ${number}` })).wait()
  }
}

async function startIndexer(database: string): Promise<{ program: RunningProgram; url: string }> {
  const port = String(await freePort())
  const args = ['indexer/main.ts', '--manifest', 'subgraph/build/subgraph.yaml', '--rpc', stack.rpcUrl]
  const program = startProgram([...args, '--database', database, '--port', port, '--name', 'dipmp'])
  return { program, url: `http://127.0.0.1:${port}/subgraphs/name/dipmp` }
}

/** Waits until the indexer's cursor is at the block or beyond, and returns where it is. */
async function untilBeyond(url: string, block: number): Promise<number> {
  const deadline = performance.now() + PATIENCE_MS
  while (performance.now() < deadline) {
    const cursor = await headOf(url).catch(() => null)
    if (cursor !== null && cursor >= block) return cursor
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  throw new Error(`the indexer did not reach block ${block} within 60 s`)
}

/** Lets an indexer finish over a database and reads all that it holds, now and at earlier blocks. */
async function entitiesOf(database: string, head: number): Promise<unknown[]> {
  const { program, url } = await startIndexer(database)
  await untilBeyond(url, head)
  const blocks = [head, Math.floor(head / 2), Math.floor(head / 3), 10]
  const answers = []
  for (const block of blocks) answers.push(await query(url, block))
  await program.end('SIGTERM')
  return answers
}

async function query(url: string, block: number): Promise<unknown> {
  const at = `block: { number: ${block} }, first: 1000`
  const query = `{
    registries(${at}) { id logHead recordCount projectCount fileCount }
    projects(${at}) { id normalizedName owner { id } registeredAt serial }
    releases(${at}) { id project { id } version canonicalVersion yanked yankReason fileCount }
    files(${at}) { id filename size digest cid yanked yankReason publishedAt blockNumber transactionHash recordHash }
    logEntries(${at}) { id index kind projectId actor { id } recordHash logHead }
    accounts(${at}) { id }
  }`
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const answer = (await response.json()) as { errors?: unknown }
  if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors))
  return answer
}
