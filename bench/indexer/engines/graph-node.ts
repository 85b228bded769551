import { join } from 'node:path'
import { startEmptyIpfs } from '../../../indexer/test/oracle/empty-ipfs.ts'
import { startGraphNode } from '../../../test/graph-node.ts'
import type { StartEngine } from './engine.ts'

/** Starts the real graph-node over a new PostgreSQL; the manifest is the built one. */
export function graphNode(manifestPath: string, network: string): StartEngine {
  return async ({ url: rpcUrl, nextBlock }) => {
    const ipfs = await startEmptyIpfs()
    try {
      // graph-node is told of the manifest above the build.
      const source = join(manifestPath, '..', '..', 'subgraph.yaml')
      const node = await startGraphNode({
        manifestPath: source,
        network,
        rpcUrl,
        ipfsUrl: ipfs.url,
        nextBlock,
      })
      const stop = async () => {
        await node.stop()
        await ipfs.stop()
      }
      return { graphqlUrl: node.graphqlUrl, pids: node.pids, stop }
    } catch (error) {
      await ipfs.stop()
      throw error
    }
  }
}
