import { join } from 'node:path'
import type { PinTarget } from '@dipmp/ipfs'
import type { JsonRpcProvider } from 'ethers'
import type { RecordedFile } from '../../keeping/recorded-files.ts'
import type { ReplicaLog } from '../../keeping/replica-log.ts'
import type { CommandOption, Invocation } from '../command.ts'
import { InvalidConfigError } from '../errors.ts'
import { CHAIN_OPTIONS, IPFS_OPTIONS } from '../options.ts'

/** What the commands that keep files work with. */
export type Keeping = Readonly<{
  provider: JsonRpcProvider
  registry: string
  targets: readonly PinTarget[]
  minCopies: number
  /** Trustless gateways that are named by themselves. */
  gateways: readonly string[]
  /** These, and those of the targets: where files are fetched from. */
  sources: readonly string[]
  log: ReplicaLog
}>

export const KEEPING_OPTIONS: readonly CommandOption[] = [
  ...CHAIN_OPTIONS,
  ...IPFS_OPTIONS,
  {
    flags: '--ipfs-gateways <urls>',
    description: 'trustless gateways to fetch files from, several by comma (IPFS_GATEWAYS)',
  },
  {
    flags: '--state <file>',
    description: 'remembers when copies were verified (DIPMP_REPLICAS; default ~/.local/state/dipmp/replicas.json)',
  },
]

/** Opens the chain, the targets and the log that the settings name; the chain is closed at the end. */
export async function withKeeping<T>(invocation: Invocation, use: (keeping: Keeping) => Promise<T>): Promise<T> {
  const { readConfig } = await import('../config.ts')
  const { connectProvider } = await import('../signer.ts')
  const { openPinTargets, stateFolder } = await import('./pin-settings.ts')
  const { openReplicaLog } = await import('../../keeping/replica-log.ts')
  const { options, env } = invocation
  const config = readConfig(invocation)
  const gateways = parseGateways(textOf(options.ipfsGateways) ?? env.IPFS_GATEWAYS ?? '')
  const { targets, minCopies, gateways: ofTargets } = await openPinTargets(config, invocation)
  const sources = [...new Set([...gateways, ...ofTargets])]
  const path = textOf(options.state) ?? (env.DIPMP_REPLICAS || join(stateFolder(invocation), 'replicas.json'))
  const log = await openReplicaLog(path)
  const provider = await connectProvider(config)
  try {
    await checkRegistry(provider, config.registry)
    return await use({ provider, registry: config.registry, targets, minCopies, gateways, sources, log })
  } finally {
    provider.destroy()
  }
}

/**
 * Reads the files of names such as `demo` or `demo==1.0`.
 * @throws NotRecordedError (NOT_RECORDED)
 */
export async function filesNamed(
  names: readonly string[],
  { provider, registry }: Pick<Keeping, 'provider' | 'registry'>,
): Promise<readonly RecordedFile[]> {
  const { projectIdOf, versionHashOf } = await import('@dipmp/contracts')
  const { parseProjectName, parseVersion } = await import('@dipmp/packaging')
  const { NotRecordedError } = await import('../../keeping/errors.ts')
  const { readRecordedFiles } = await import('../../keeping/recorded-files.ts')
  const files: RecordedFile[] = []
  for (const text of names) {
    const [name = '', version] = text.split('==')
    const projectId = projectIdOf(parseProjectName(name).normalizedName)
    const versionHash = version === undefined ? undefined : versionHashOf(parseVersion(version).normalized)
    const found = await readRecordedFiles(provider, { registry, projectId, versionHash })
    if (found.length === 0) throw new NotRecordedError(`the registry ${registry} records no file of ${text}`)
    files.push(...found)
  }
  return files
}

export function textOf(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

async function checkRegistry(provider: JsonRpcProvider, registry: string): Promise<void> {
  const { RegistryNotFoundError } = await import('../../registry/errors.ts')
  if ((await provider.getCode(registry)) !== '0x') return
  throw new RegistryNotFoundError(
    `there is no contract at ${registry}; check --registry (REGISTRY) and --rpc-url (RPC_URL)`,
  )
}

function parseGateways(text: string): readonly string[] {
  const urls = text
    .split(',')
    .map((url) => url.trim())
    .filter((url) => url !== '')
  const isHttp = (url: string) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
  if (urls.every(isHttp)) return urls
  throw new InvalidConfigError(['--ipfs-gateways (IPFS_GATEWAYS) must be http or https URLs, comma between them'])
}
