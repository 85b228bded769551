import { type FileRecord, fileKeyOf, parseRegistryLogs, registryAbi } from '@dipmp/contracts'
import { Interface, type Log, type Provider } from 'ethers'

/** A file that a registry recorded, and the transaction that did. */
export type PublishedFile = Readonly<{ file: FileRecord; transactionHash: string; blockNumber: number }>

type LogProvider = Pick<Provider, 'getLogs' | 'getBlockNumber'>
type Release = Readonly<{ registry: string; projectId: string; versionHash: string }>

// Nodes bound the blocks of one question, each in its own way and words.
const SMALLEST_RANGE = 1_000
const MAX_QUESTIONS = 500

/** Returns the files of a release that a registry recorded, by their keys (`fileKeyOf`), read off its logs. */
export async function findPublished(
  provider: LogProvider,
  release: Release,
): Promise<ReadonlyMap<string, PublishedFile>> {
  const logs = await searchLogs(provider, release)
  const files = new Map<string, PublishedFile>()
  for (const log of logs) {
    const [event] = parseRegistryLogs([log])
    if (event?.type !== 'PackagePublished') continue
    files.set(fileKeyOf(event.file.filename), {
      file: event.file,
      transactionHash: log.transactionHash,
      blockNumber: log.blockNumber,
    })
  }
  return files
}

async function searchLogs(
  provider: LogProvider,
  { registry, projectId, versionHash }: Release,
): Promise<readonly Log[]> {
  const topic = new Interface(registryAbi).getEvent('PackagePublished')?.topicHash ?? null
  const filter = { address: registry, topics: [topic, projectId, versionHash] }
  let questions = 0

  async function search(fromBlock: number, toBlock: number): Promise<readonly Log[]> {
    questions += 1
    try {
      return await provider.getLogs({ ...filter, fromBlock, toBlock })
    } catch (error) {
      if (toBlock - fromBlock < SMALLEST_RANGE || questions >= MAX_QUESTIONS) throw error
    }
    const middle = Math.floor((fromBlock + toBlock) / 2)
    // Newest first, since what is published again was mostly published lately.
    return [...(await search(middle + 1, toBlock)), ...(await search(fromBlock, middle))]
  }

  return search(0, await provider.getBlockNumber())
}
