import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { graphCliFolder, runGraphCli, subgraphFolder } from './graph-cli.ts'
import { buildFolderOf, chooseNetwork, type NetworkChoice, withNetwork } from './network.ts'

/** Where the build stands, and whether this call made it or found it fresh. */
export type BuiltSubgraph = Readonly<{ manifestPath: string; isFresh: boolean }>

/** What to build: the manifest as it stands, or for a network of `networks.json` or of another file of its form. */
export type BuildOptions = Partial<NetworkChoice> & Readonly<{ signal?: AbortSignal }>

/** What the build depends on, relative to this folder. */
const INPUTS = ['src/**/*.ts', 'subgraph.yaml', '../schema.graphql', '../contracts/abi/*.json']

/**
 * Builds the subgraph with graph-cli (codegen, then build), unless the build there is of the same sources and tools: into
 * `subgraph/build`, or for another network than the manifest's into a folder of its name in there.
 *
 * @throws NetworkNotFoundError (code NETWORK_NOT_FOUND)
 * @throws GraphCliError (code GRAPH_CLI_FAILED) with graph-cli's output.
 */
export async function buildSubgraph(options: BuildOptions = {}): Promise<BuiltSubgraph> {
  const choice = await chooseNetwork(options)
  const buildFolder = buildFolderOf(choice)
  const folder = join(subgraphFolder, buildFolder)
  const manifestPath = join(folder, 'subgraph.yaml')
  const fingerprintPath = join(folder, 'fingerprint')
  const fingerprint = await fingerprintInputs(choice)
  if (existsSync(manifestPath) && (await readFile(fingerprintPath, 'utf8').catch(() => '')) === fingerprint) {
    return { manifestPath, isFresh: false }
  }
  await rm(folder, { recursive: true, force: true })
  await runGraphCli(['codegen'], options.signal)
  await withNetwork(choice, (manifest, networkArgs) =>
    runGraphCli(['build', ...networkArgs, '--output-dir', buildFolder, manifest], options.signal),
  )
  await writeFile(fingerprintPath, fingerprint)
  return { manifestPath, isFresh: true }
}

async function fingerprintInputs(choice: NetworkChoice | null): Promise<string> {
  const hash = createHash('sha256')
  const paths = (await Array.fromAsync(glob(INPUTS, { cwd: subgraphFolder }))).sort()
  for (const path of paths) hash.update(path).update(await readFile(join(subgraphFolder, path)))
  for (const tool of ['graph-cli', 'graph-ts']) hash.update(await toolVersion(tool))
  if (choice) hash.update(choice.network).update(await readFile(choice.networkFile))
  return hash.digest('hex')
}

async function toolVersion(tool: string): Promise<string> {
  return JSON.parse(await readFile(join(graphCliFolder, '..', tool, 'package.json'), 'utf8')).version
}

// npm run build [-- --network NETWORK [--network-file FILE]]
if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main()

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { network: { type: 'string' }, 'network-file': { type: 'string' } } })
  const { network, 'network-file': networkFile } = values
  try {
    const built = await buildSubgraph({ ...(network && { network }), ...(networkFile && { networkFile }) })
    console.log(`subgraph ${built.isFresh ? 'built' : 'is up to date'}: ${relative(process.cwd(), built.manifestPath)}`)
    return 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return 1
  }
}
