import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { graphCliFolder, runGraphCli, subgraphFolder } from './graph-cli.ts'

/** Where the build stands, and whether this call made it or found it fresh. */
export type BuiltSubgraph = Readonly<{ manifestPath: string; isFresh: boolean }>

const buildFolder = join(subgraphFolder, 'build')
const fingerprintPath = join(buildFolder, 'fingerprint')
const manifestPath = join(buildFolder, 'subgraph.yaml')

/** What the build depends on, relative to this folder. */
const INPUTS = ['src/**/*.ts', 'subgraph.yaml', '../schema.graphql', '../contracts/abi/*.json']

/**
 * Builds the subgraph with graph-cli (codegen, then build) into `subgraph/build`, unless the build there is of the same
 * sources and tools.
 *
 * @throws GraphCliError (code GRAPH_CLI_FAILED) with graph-cli's output.
 */
export async function buildSubgraph(options: { signal?: AbortSignal } = {}): Promise<BuiltSubgraph> {
  const fingerprint = await fingerprintInputs()
  if (existsSync(manifestPath) && (await readFile(fingerprintPath, 'utf8').catch(() => '')) === fingerprint) {
    return { manifestPath, isFresh: false }
  }
  await rm(buildFolder, { recursive: true, force: true })
  await runGraphCli(['codegen'], options.signal)
  await runGraphCli(['build'], options.signal)
  await writeFile(fingerprintPath, fingerprint)
  return { manifestPath, isFresh: true }
}

async function fingerprintInputs(): Promise<string> {
  const hash = createHash('sha256')
  const paths = (await Array.fromAsync(glob(INPUTS, { cwd: subgraphFolder }))).sort()
  for (const path of paths) hash.update(path).update(await readFile(join(subgraphFolder, path)))
  for (const tool of ['graph-cli', 'graph-ts']) hash.update(await toolVersion(tool))
  return hash.digest('hex')
}

async function toolVersion(tool: string): Promise<string> {
  return JSON.parse(await readFile(join(graphCliFolder, '..', tool, 'package.json'), 'utf8')).version
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { isFresh } = await buildSubgraph()
  console.log(`subgraph ${isFresh ? 'built' : 'is up to date'}: subgraph/build/subgraph.yaml`)
}
