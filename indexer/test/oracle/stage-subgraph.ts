import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export type Staging = Readonly<{
  /** The built manifest that is copied with the files beside it. */
  manifestPath: string
  /** The copy's folder. */
  folder: string
  network: string
  /** Takes the place of the build's own address, where it has one. */
  address?: string
  /** Takes the place of the build's own schema. */
  schema?: string
  /** Takes the place of the build's own apiVersion, where it has one. */
  apiVersion?: string
  /** Entries added to ABI files of the build, by their paths in it. */
  abis?: Readonly<Record<string, readonly object[]>>
  /** Added as the build's hint to prune, where it has none. */
  historyBlocks?: number
}>

/**
 * Copies a subgraph's build, changed as asked for, to where both engines find it, and returns the path of its built
 * manifest. graph-node wants a manifest above the build, too.
 */
export async function stageSubgraph({
  manifestPath,
  folder,
  network,
  address,
  schema,
  apiVersion,
  abis = {},
  historyBlocks,
}: Staging): Promise<string> {
  const build = join(folder, 'build')
  await mkdir(folder, { recursive: true })
  await cp(dirname(manifestPath), build, { recursive: true })
  const hints = historyBlocks === undefined ? '' : `indexerHints:\n  prune: ${historyBlocks}\n`
  const manifest = (await readFile(manifestPath, 'utf8'))
    .replaceAll(/^( +network: ).*$/gm, `$1${network}`)
    .replaceAll(/^( +apiVersion: ).*$/gm, (line, key) => (apiVersion === undefined ? line : `${key}${apiVersion}`))
    .replaceAll(/^( +address: ).*$/gm, (line, key) => (address === undefined ? line : `${key}"${address}"`))
  for (const path of [folder, build]) await writeFile(join(path, 'subgraph.yaml'), `${manifest}${hints}`)
  for (const [path, entries] of Object.entries(abis)) {
    const own = JSON.parse(await readFile(join(build, path), 'utf8')) as readonly object[]
    await writeFile(join(build, path), JSON.stringify([...own, ...entries]))
  }
  if (schema !== undefined) await writeFile(join(build, 'schema.graphql'), schema)
  return join(build, 'subgraph.yaml')
}
