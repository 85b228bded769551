import { z } from 'zod'

/** What the one-shot deployment runs with. */
export type DeployConfig = Readonly<{
  rpcUrl: string
  /** Null deploys one, with an account that the node holds. */
  registry: string | null
  adminUrl: string
  graphNodeUrl: string
  ipfsUrl: string
  subgraphName: string
  /** As graph-node calls the chain, and `subgraph/networks.json` too. */
  network: string
}>

const url = z.url({ protocol: /^https?$/, error: 'is not an http or https URL' })

const environment = z.object({
  RPC_URL: url,
  REGISTRY: z
    .string()
    .regex(/^(0x[0-9a-fA-F]{40})?$/, 'is not an address of 0x and 40 hex digits')
    .default(''),
  GRAPH_NODE_ADMIN: url,
  GRAPH_NODE: url,
  IPFS_API: url,
  SUBGRAPH_NAME: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'is not a name of lower-case letters, digits and -')
    .default('dipmp'),
  NETWORK: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'is not a name of lower-case letters, digits and -')
    .default('mainnet'),
})

/** Reads the configuration from environment variables; throws one error that names all faults. */
export function readDeployConfig(env: Readonly<Record<string, string | undefined>>): DeployConfig {
  const parsed = environment.safeParse(env)
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `  ${String(path[0])} ${message}`)
    throw Object.assign(new Error(`the configuration has faults:\n${faults.join('\n')}`), { code: 'CONFIG_INVALID' })
  }
  const { data } = parsed
  return {
    rpcUrl: data.RPC_URL,
    registry: data.REGISTRY === '' ? null : data.REGISTRY.toLowerCase(),
    adminUrl: data.GRAPH_NODE_ADMIN,
    graphNodeUrl: data.GRAPH_NODE,
    ipfsUrl: data.IPFS_API,
    subgraphName: data.SUBGRAPH_NAME,
    network: data.NETWORK,
  }
}
