import { toQuantity } from 'ethers'
import type { RegistryLog } from '../records/log.ts'
import { ask, NodeAnswerError, type ProofNode } from './node.ts'

/** A log, and the block that it is in. */
export type BlockLog = RegistryLog & Readonly<{ blockNumber: bigint }>

/** Which logs: of a contract, under topics as `eth_getLogs` takes them, from a block to a block. */
export type LogQuery = Readonly<{
  address: string
  topics: readonly (string | null)[]
  fromBlock: bigint
  toBlock: bigint
}>

// Endpoints bound the blocks, or the logs, of one question, each in its own words: so any refusal halves the range.
const MAX_QUESTIONS = 500

/**
 * Returns logs, the oldest first, and asks for them in as many parts as the node wants.
 * @throws NodeAnswerError NODE_ANSWER_INVALID, and what the node throws for a single block or after 500 questions
 */
export async function readLogs(node: ProofNode, query: LogQuery): Promise<readonly BlockLog[]> {
  let questions = 0

  async function read(fromBlock: bigint, toBlock: bigint): Promise<readonly BlockLog[]> {
    questions++
    const filter = { ...query, fromBlock: toQuantity(fromBlock), toBlock: toQuantity(toBlock) }
    try {
      return (await ask(node, 'list', 'eth_getLogs', [filter])).map(parseLog)
    } catch (error) {
      const isLast = fromBlock >= toBlock || questions >= MAX_QUESTIONS
      if (isLast || error instanceof NodeAnswerError) throw error
    }
    const middle = (fromBlock + toBlock) / 2n
    return [...(await read(fromBlock, middle)), ...(await read(middle + 1n, toBlock))]
  }

  return query.fromBlock > query.toBlock ? [] : read(query.fromBlock, query.toBlock)
}

function parseLog(log: unknown): BlockLog {
  const { address, topics, data, blockNumber } = Object(log)
  const isLog = typeof address === 'string' && typeof data === 'string' && typeof blockNumber === 'string'
  if (!isLog || !Array.isArray(topics) || !topics.every((topic) => typeof topic === 'string')) {
    throw new NodeAnswerError('the node answers eth_getLogs with what is no log; ask another node')
  }
  return { address, topics, data, blockNumber: BigInt(blockNumber) }
}
