import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type ContentStore,
  createMemoryContentStore,
  kuboTarget,
  type PinTarget,
  startContentServer,
} from '@dipmp/ipfs'
import { type Chain, startChain } from '../../contracts/test/chain.ts'
import type { BuiltDistribution } from '../../test/distributions.ts'

/** A chain with a registry, a content store with its server, and a folder to put distributions in. */
export type Publishing = Readonly<{
  chain: Chain
  rpcUrl: string
  store: ContentStore
  ipfsApi: string
  ipfsApiToken: string
  pinTargets: readonly PinTarget[]
  folder: string
  /** Writes distributions into a new folder and returns its path. */
  write(...distributions: readonly BuiltDistribution[]): string
  stop(): Promise<void>
}>

export async function startPublishing(): Promise<Publishing> {
  const folder = mkdtempSync(join(tmpdir(), 'dipmp-publishing-'))
  const chain = await startChain()
  const store = createMemoryContentStore()
  const ipfsApiToken = 'a-token-for-tests'
  const server = await startContentServer({ store, port: 0, token: ipfsApiToken })
  let folders = 0
  return {
    chain,
    rpcUrl: chain.provider._getConnection().url,
    store,
    ipfsApi: server.url,
    ipfsApiToken,
    pinTargets: [kuboTarget({ url: server.url, token: ipfsApiToken })],
    folder,
    write: (...distributions) => {
      folders += 1
      const path = join(folder, String(folders))
      mkdirSync(path)
      for (const { filename, bytes } of distributions) writeFileSync(join(path, filename), bytes)
      return path
    },
    stop: async () => {
      await server.stop()
      await chain.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
