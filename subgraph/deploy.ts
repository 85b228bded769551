import { type BuildOptions, buildSubgraph } from './build.ts'
import { runGraphCli } from './graph-cli.ts'
import { buildFolderOf, chooseNetwork, withNetwork } from './network.ts'
import { startUploadFront } from './upload-front.ts'

/** Where to deploy: graph-node's admin endpoint, the IPFS that it reads, and the name in its URLs. */
export type SubgraphDeployment = Readonly<{ adminUrl: string; ipfsUrl: string; name: string; versionLabel: string }>

/**
 * Deploys the subgraph to a graph-node with graph-cli. Deploying what is deployed already changes nothing: graph-node
 * knows a subgraph by the hash of its build.
 *
 * @throws NetworkNotFoundError (code NETWORK_NOT_FOUND)
 * @throws GraphCliError (code GRAPH_CLI_FAILED) with graph-cli's output.
 */
export async function deploySubgraph(deployment: SubgraphDeployment, options: BuildOptions = {}): Promise<void> {
  const { adminUrl, ipfsUrl, name, versionLabel } = deployment
  await buildSubgraph(options)
  await runGraphCli(['create', '--node', adminUrl, name], options.signal).catch(passOverExisting)
  const choice = await chooseNetwork(options)
  const output = ['--output-dir', buildFolderOf(choice)]
  const front = await startUploadFront(ipfsUrl)
  try {
    const target = ['--node', adminUrl, '--ipfs', front.url, '--version-label', versionLabel]
    await withNetwork(choice, (manifest, networkArgs) =>
      runGraphCli(['deploy', ...target, ...output, ...networkArgs, name, manifest], options.signal),
    )
  } finally {
    await front.stop()
  }
}

function passOverExisting(error: unknown): void {
  if (error instanceof Error && /already exists/.test(error.message)) return
  throw error
}
