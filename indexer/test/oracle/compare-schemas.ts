import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { startGraphNode } from '../../../test/graph-node.ts'
import { readManifest } from '../../manifest/manifest.ts'
import { readSchema } from '../../schema/read-schema.ts'
import { buildSubgraph } from '../build-subgraph.ts'
import { startAnvil } from './anvil.ts'
import { startEmptyIpfs } from './empty-ipfs.ts'
import { generateFrom } from './generate/dice.ts'
import { generateSchemaCase, type SchemaCase } from './generate/directive-text.ts'
import { stageSubgraph } from './stage-subgraph.ts'

/** A schema that one engine takes and the other refuses, or that both refuse for other reasons; null is taken. */
export type SchemaDivergence = Readonly<{ seed: number; case: SchemaCase; real: string | null; ours: string | null }>

const NETWORK = 'testnet'
/** What graph-node tells where it closes the connection: its reader of schemas panics on some that its rules pass. */
const NO_ANSWER = 'no answer'

/** Gives both engines so many generated schemas, the first from this seed, and compares which they refuse, and why. */
export async function compareSchemas(seed: number, count: number): Promise<SchemaDivergence[]> {
  const folder = await mkdtemp(join(tmpdir(), 'dipmp-schemas-'))
  const chain = await startAnvil()
  const ipfs = await startEmptyIpfs()
  const manifestPath = await buildSubgraph('writer')
  const stage = (name: string, schema?: string) =>
    stageSubgraph({ manifestPath, folder: join(folder, name), network: NETWORK, ...(schema ? { schema } : {}) })
  try {
    await chain.mine([])
    const first = await stage('first')
    const nextBlock = () => chain.mine([])
    const graphNode = await startGraphNode({
      manifestPath: join(dirname(first), '..', 'subgraph.yaml'),
      network: NETWORK,
      rpcUrl: chain.rpcUrl,
      ipfsUrl: ipfs.url,
      nextBlock,
    })
    try {
      const divergences: SchemaDivergence[] = []
      for (let at = 0; at < count; at++) {
        const given = generateFrom(seed + at, generateSchemaCase)
        const path = await stage(String(at), given.schema)
        await setSpecVersion(path, given.specVersion)
        const real = await deploy(graphNode.adminUrl, `schema-${at}`, path)
        const ours = await refusalOf(path)
        if (!isSame(real, ours)) divergences.push({ seed: seed + at, case: given, real, ours })
      }
      return divergences
    } finally {
      await graphNode.stop()
    }
  } finally {
    await ipfs.stop()
    await chain.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function setSpecVersion(path: string, specVersion: string): Promise<void> {
  const text = await readFile(path, 'utf8')
  await writeFile(path, text.replace(/^specVersion: .*$/m, `specVersion: ${specVersion}`))
}

/** graph-node lists all that is wrong, but of derived fields the first alone; ours tells one thing. */
function isSame(real: string | null, ours: string | null): boolean {
  if (real === null || ours === null) return real === ours
  if (real === NO_ANSWER) return true
  return real.includes(ours) || [real, ours].every((text) => text.includes('has invalid @derivedFrom'))
}

/** Why graph-node refuses a build; null where it takes it. */
async function deploy(adminUrl: string, name: string, path: string): Promise<string | null> {
  await call(adminUrl, 'subgraph_create', { name })
  return (await call(adminUrl, 'subgraph_deploy', { name, ipfs_hash: path }))?.message ?? null
}

async function call(url: string, method: string, params: object): Promise<{ message: string } | undefined> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
  // No connection is kept: one that was idle could be closed just as it is used again, which would look like no answer.
  const headers = { 'content-type': 'application/json', connection: 'close' }
  const response = await fetch(url, { method: 'POST', headers, body }).catch((error: Error) => {
    const { code } = error.cause as { code?: string }
    if (code === 'UND_ERR_SOCKET') return null
    throw error
  })
  if (response === null) return { message: NO_ANSWER }
  const { error } = (await response.json()) as { error?: { message: string } }
  return error
}

async function refusalOf(path: string): Promise<string | null> {
  try {
    const manifest = await readManifest(path)
    readSchema(manifest.schema, manifest.features.specVersion)
    return null
  } catch (error) {
    const { code, message } = error as { code?: unknown; message: string }
    if (code === 'INVALID_SCHEMA') return message
    throw error
  }
}
