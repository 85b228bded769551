import { parseRegistryLogs, projectIdOf, readLogs, whyNotListed } from '@dipmp/contracts'
import { compareVersions, parseVersion, type Version } from '@dipmp/packaging'
import { id } from 'ethers'
import type { ChainEndpoint } from './agree-on-block.ts'

/** A release of a project, and the names of its files, as endpoints tell them: nothing of it is proven yet. */
export type ListedRelease = Readonly<{ version: Version; filenames: readonly string[] }>

/** The event's signature (docs/reference/contract.md). */
const PUBLISHED = id(
  'PackagePublished(bytes32,bytes32,address,string,string,string,uint64,bytes32,bytes32,bytes32,string)',
)

/**
 * Reads which files a project has, the newest release first, from all endpoints together: one that leaves a log out hides nothing
 * that another tells, and what one makes up is found out when it is proven.
 * @throws the last endpoint's error where none answers
 */
export async function listFiles(
  endpoints: readonly ChainEndpoint[],
  wanted: Readonly<{ registry: string; project: string; fromBlock: bigint; toBlock: bigint }>,
): Promise<readonly ListedRelease[]> {
  const { registry, project, fromBlock, toBlock } = wanted
  const query = { address: registry, topics: [PUBLISHED, projectIdOf(project)], fromBlock, toBlock }
  const answers = await Promise.allSettled(endpoints.map((endpoint) => readLogs(endpoint, query)))
  const logs = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
  const [failed] = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []))
  if (logs.length === 0 && failed !== undefined) throw failed
  const releases = new Map<string, { version: Version; filenames: Set<string> }>()
  for (const event of parseRegistryLogs(logs)) {
    if (event.type !== 'PackagePublished' || event.project !== project || whyNotListed(event) !== null) continue
    const version = parseVersion(event.version)
    const release = releases.get(version.canonical) ?? { version, filenames: new Set<string>() }
    releases.set(version.canonical, release)
    release.filenames.add(event.file.filename)
  }
  return [...releases.values()]
    .map(({ version, filenames }) => ({ version, filenames: [...filenames].sort() }))
    .sort((one, other) => compareVersions(other.version, one.version))
}
