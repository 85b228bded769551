import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What `dipmp` needs to know to publish to a stack. */
export type PublisherConfig = Readonly<{
  rpcUrl: string
  registry: string
  ipfsApi: string
  ipfsApiToken: string
  /** An account that the chain holds itself; null where the user brings a key. */
  account: string | null
}>

/** Writes a configuration file for `dipmp` and returns its path. It holds a token, so only this user may read it. */
export async function writePublisherConfig(folder: string, config: PublisherConfig): Promise<string> {
  const path = join(folder, 'publisher.json')
  const { account, ...rest } = config
  await writeFile(path, `${JSON.stringify(account === null ? rest : config, null, 2)}\n`, { mode: 0o600 })
  await chmod(path, 0o600)
  return path
}
