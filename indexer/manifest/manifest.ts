import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'
import { checkRules } from './check-rules.ts'
import { type ContractMapping, readContractMapping } from './contract-mapping.ts'
import { type DataSource, readDataSource } from './data-source.ts'
import { checkFulltext, readDeclaredFeatures } from './declared-features.ts'
import { readFeatures, type SubgraphFeatures } from './features.ts'
import { type FileTemplate, readFileTemplate } from './file-template.ts'
import { ManifestError } from './manifest-error.ts'
import { type ManifestShape, manifestShape } from './shape.ts'
import { checkSupported } from './supported.ts'

/** A subgraph build, read whole: what to follow and what runs on it. */
export type Manifest = Readonly<{
  /** The text of schema.graphql. */
  schema: string
  network: string
  /** The features that it declares, such as `nonFatalErrors`. */
  declaredFeatures: ReadonlySet<string>
  /** For how many blocks back the state is wanted; null for all. */
  historyBlocks: bigint | null
  /** What it uses, for who asks how indexing is. */
  features: SubgraphFeatures
  dataSources: readonly DataSource[]
  /** The files that handlers can ask for by `dataSource.create`. */
  templates: readonly FileTemplate[]
  /** The contracts that handlers can ask to be followed by `dataSource.create`. */
  contractTemplates: readonly ContractMapping[]
  /** The first block any data source wants. */
  startBlock: bigint
  /** The last block any data source wants; null where one wants all. */
  endBlock: bigint | null
  /** The sha256 over the build's files: two builds that differ make different databases. */
  digest: string
}>

/**
 * Reads a subgraph build by its `subgraph.yaml`; files are named relative to it.
 * @throws {ManifestError} MANIFEST_INVALID, or MANIFEST_UNSUPPORTED naming what this indexer cannot do yet.
 */
export async function readManifest(path: string): Promise<Manifest> {
  const hash = createHash('sha256')
  const read = async (file: string): Promise<Buffer> => {
    const bytes = await readBuildFile(resolve(dirname(path), file))
    hash.update(`${file.length}:${file}${bytes.length}:`).update(bytes)
    return bytes
  }
  const text = (await readBuildFile(path)).toString('utf8')
  const shape = parseShape(path, text)
  const schema = (await read(shape.schema.file)).toString('utf8')
  const declaredFeatures = readDeclaredFeatures(shape.features)
  checkFulltext(schema, declaredFeatures)
  const dataSources: DataSource[] = []
  for (const source of shape.dataSources) dataSources.push(await readDataSource(source, read))
  const templates: FileTemplate[] = []
  const contractTemplates: ContractMapping[] = []
  for (const template of shape.templates) {
    if (template.kind === 'file/ipfs') templates.push(await readFileTemplate(template, read))
    else contractTemplates.push(await readContractMapping(`template ${template.name}`, template, read))
  }
  const network = onlyNetwork(shape)
  return {
    schema,
    declaredFeatures,
    network,
    historyBlocks: readHistory(shape),
    features: readFeatures(shape, network),
    dataSources,
    templates,
    contractTemplates,
    startBlock: firstBlock(dataSources),
    endBlock: contractTemplates.length > 0 ? null : lastBlock(dataSources),
    digest: hash.update(text).digest('hex'),
  }
}

async function readBuildFile(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new ManifestError('MANIFEST_INVALID', `cannot read ${path}; build the subgraph first`, { cause })
  }
}

function parseShape(path: string, text: string): ManifestShape {
  let yaml: unknown
  try {
    // Every scalar as text: an address without quotes is no number.
    yaml = parse(text, { schema: 'failsafe' })
  } catch (cause) {
    throw new ManifestError('MANIFEST_INVALID', `${path} is not YAML: ${(cause as Error).message}`, { cause })
  }
  checkSupported(yaml)
  const parsed = manifestShape.safeParse(yaml)
  if (parsed.success) {
    checkBuilt(path, parsed.data)
    checkRules(parsed.data)
    return parsed.data
  }
  throw new ManifestError('MANIFEST_INVALID', `${path} is not a subgraph manifest:\n${z.prettifyError(parsed.error)}`)
}

function checkBuilt(path: string, { dataSources, templates }: ManifestShape): void {
  const sources = dataSources.map(({ name, mapping }) => ({ what: `data source ${name}`, file: mapping.file }))
  const others = templates.map(({ name, mapping }) => ({ what: `template ${name}`, file: mapping.file }))
  const unbuilt = [...sources, ...others].find(({ file }) => file.endsWith('.ts'))
  if (!unbuilt) return
  throw new ManifestError(
    'MANIFEST_INVALID',
    `${path} is the source of a subgraph, not a build: ${unbuilt.what} names ${unbuilt.file}; ` +
      'run `graph build`, and name build/subgraph.yaml',
  )
}

function onlyNetwork(shape: ManifestShape): string {
  const named = [...shape.dataSources, ...shape.templates].flatMap((each) => ('network' in each ? [each.network] : []))
  const networks = new Set(named.filter((network) => network !== undefined))
  if (networks.size > 1) {
    throw new ManifestError(
      'MANIFEST_INVALID',
      `all data sources must share one network, not ${[...networks].join(', ')}`,
    )
  }
  return [...networks][0] ?? ''
}

/** What graph-node keeps where it is to choose. */
const AUTO_HISTORY_BLOCKS = 500n
/** A reorg may go back 250 blocks: no less is kept. */
const MIN_HISTORY_BLOCKS = 251n

function readHistory({ indexerHints }: ManifestShape): bigint | null {
  const prune = indexerHints?.prune ?? 'never'
  if (prune === 'never') return null
  const wanted = prune === 'auto' ? AUTO_HISTORY_BLOCKS : BigInt(prune)
  return wanted < MIN_HISTORY_BLOCKS ? MIN_HISTORY_BLOCKS : wanted
}

function firstBlock([source, ...others]: readonly DataSource[]): bigint {
  let first = source?.startBlock ?? 0n
  for (const { startBlock } of others) if (startBlock < first) first = startBlock
  return first
}

function lastBlock(dataSources: readonly DataSource[]): bigint | null {
  let last = 0n
  for (const { endBlock } of dataSources) {
    if (endBlock === null) return null
    if (endBlock > last) last = endBlock
  }
  return last
}
