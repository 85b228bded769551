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

/** graph-node lists all that is wrong, ours tells one thing. */
function isSame(real: string | null, ours: string | null): boolean {
  return real === null || ours === null ? real === ours : real.includes(ours)
}

/** Why graph-node refuses a build; null where it takes it. */
async function deploy(adminUrl: string, name: string, path: string): Promise<string | null> {
  await call(adminUrl, 'subgraph_create', { name })
  return (await call(adminUrl, 'subgraph_deploy', { name, ipfs_hash: path }))?.message ?? null
}

async function call(url: string, method: string, params: object): Promise<{ message: string } | undefined> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
  const send = () => fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  // An idle connection may be closed just as it is used again.
  const response = await send().catch(send)
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
