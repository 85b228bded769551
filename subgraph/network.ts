import { copyFile, readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { subgraphFolder } from './graph-cli.ts'

/** The network that the manifest names as it stands, and graph-node gives its chain. */
export const DEFAULT_NETWORK = 'mainnet'

/** A network, and the file that says where each data source begins there (graph-cli's `--network` and `--network-file`). */
export type NetworkChoice = Readonly<{ network: string; networkFile: string }>

/** The networks file does not know the network, or is none. */
export class NetworkNotFoundError extends Error {
  readonly code = 'NETWORK_NOT_FOUND'
  override readonly name = 'NetworkNotFoundError'
}

/**
 * The network asked for; null where the manifest holds as it stands.
 *
 * @throws NetworkNotFoundError (code NETWORK_NOT_FOUND)
 */
export async function chooseNetwork(options: Partial<NetworkChoice>): Promise<NetworkChoice | null> {
  const { network = DEFAULT_NETWORK } = options
  const networkFile = resolve(options.networkFile ?? join(subgraphFolder, 'networks.json'))
  const known = await readNetworks(networkFile)
  // It becomes part of paths; the build's own folders there begin with capitals.
  if (!/^[a-z0-9-]+$/.test(network)) {
    throw new NetworkNotFoundError(`${network} is no name of a network; lower-case letters, digits and - make one`)
  }
  if (!known.includes(network)) {
    throw new NetworkNotFoundError(`${networkFile} has no network ${network}, only ${known.join(', ')}; add it there`)
  }
  return network === DEFAULT_NETWORK && options.networkFile === undefined ? null : { network, networkFile }
}

/** Where graph-cli builds for the network, from the subgraph's folder: each has its own, so that none takes another's for its. */
export function buildFolderOf(choice: NetworkChoice | null): string {
  return join('build', choice?.network ?? '')
}

async function readNetworks(path: string): Promise<readonly string[]> {
  try {
    return Object.keys(JSON.parse(await readFile(path, 'utf8')))
  } catch (cause) {
    throw new NetworkNotFoundError(`${path} cannot be read as a networks file`, { cause })
  }
}

/**
 * Runs graph-cli with a manifest that it may write the network into. It changes the file that it is given, so that is a
 * copy beside the manifest, from where the paths in it lead to the same files.
 */
export async function withNetwork<T>(
  choice: NetworkChoice | null,
  action: (manifest: string, args: readonly string[]) => Promise<T>,
): Promise<T> {
  if (choice === null) return action('subgraph.yaml', [])
  const manifest = `subgraph.${choice.network}.yaml`
  const path = join(subgraphFolder, manifest)
  await copyFile(join(subgraphFolder, 'subgraph.yaml'), path)
  try {
    return await action(manifest, ['--network', choice.network, '--network-file', choice.networkFile])
  } finally {
    await rm(path, { force: true })
  }
}
