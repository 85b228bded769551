import { registryAbi } from '@dipmp/contracts'
import { Interface, type Log, type Provider } from 'ethers'

export type LogProvider = Pick<Provider, 'getLogs' | 'getBlockNumber'>

/** Which files are looked for; of all projects and releases unless told. */
export type PublishedQuery = Readonly<{
  registry: string
  projectId?: string | undefined
  versionHash?: string | undefined
  /** The first block; 0 unless told. */
  fromBlock?: number
  /** The last block; the head unless told. */
  toBlock?: number
}>

// Nodes bound the blocks of one question, each in its own way and words.
const SMALLEST_RANGE = 1_000
const MAX_QUESTIONS = 500

/** Returns the logs of published files, in no order, asking for parts where a node refuses the whole. */
export async function searchPublished(provider: LogProvider, query: PublishedQuery): Promise<readonly Log[]> {
  const topic = new Interface(registryAbi).getEvent('PackagePublished')?.topicHash ?? null
  const filter = { address: query.registry, topics: [topic, query.projectId ?? null, query.versionHash ?? null] }
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

  const toBlock = query.toBlock ?? (await provider.getBlockNumber())
  return search(query.fromBlock ?? 0, toBlock)
}
