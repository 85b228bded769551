import { deployRegistry } from '@dipmp/contracts'
import { deploySubgraph } from '@dipmp/subgraph'
import { getCreateAddress, JsonRpcProvider } from 'ethers'
import { askSubgraph } from './ask-subgraph.ts'
import { checkSameChain } from './check-same-chain.ts'
import { type DeployConfig, readDeployConfig } from './deploy-config.ts'
import packageJson from './package.json' with { type: 'json' }

const ANSWER_TIMEOUT_MS = 60_000

// The one-shot deployment of docker-compose.yml: a registry where none is named, and the subgraph to graph-node.
try {
  await deploy(readDeployConfig(process.env))
} catch (error) {
  // What is known to go wrong says itself what to do; a stack would hide it.
  const isKnown = error instanceof Error && 'code' in error
  console.error(isKnown ? error.message : error)
  process.exitCode = 1
}

async function deploy(config: DeployConfig): Promise<void> {
  const provider = new JsonRpcProvider(config.rpcUrl, undefined, { staticNetwork: true })
  try {
    await deployTo(config, provider)
  } finally {
    provider.destroy()
  }
}

async function deployTo(config: DeployConfig, provider: JsonRpcProvider): Promise<void> {
  const url = new URL(`/subgraphs/name/${config.subgraphName}`, config.graphNodeUrl)
  await checkSameChain(url, provider, config.rpcUrl)
  console.log(`registry   ${config.registry ?? (await findOrDeployRegistry(provider))}`)
  const subgraph = { adminUrl: config.adminUrl, ipfsUrl: config.ipfsUrl, name: config.subgraphName }
  await deploySubgraph({ ...subgraph, versionLabel: packageJson.version }, { network: config.network })
  await untilAnswering(url)
  console.log(`subgraph   ${url}`)
}

/** The first contract of the chain's first account: there from an earlier run, or deployed now. */
async function findOrDeployRegistry(chain: JsonRpcProvider): Promise<string> {
  const signer = await chain.getSigner(0)
  const address = getCreateAddress({ from: await signer.getAddress(), nonce: 0 })
  if ((await chain.getCode(address)) !== '0x') return address.toLowerCase()
  return (await deployRegistry(signer)).address.toLowerCase()
}

async function untilAnswering(url: URL): Promise<void> {
  const deadline = performance.now() + ANSWER_TIMEOUT_MS
  for (;;) {
    const data = await askSubgraph<{ _meta: unknown }>(url, '{ _meta { block { number } } }', 5_000)
    if (data?._meta) return
    if (performance.now() > deadline) throw new Error(`${url} does not answer; see graph-node's log`)
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}
