import type { JsonRpcProvider } from 'ethers'
import { askSubgraph } from './ask-subgraph.ts'

/** How long a chain that comes up beside this is waited for. */
const CHAIN_TIMEOUT_MS = 60_000

/** The chain cannot be asked, or is not the one that the index is of. */
export class WrongChainError extends Error {
  readonly code: 'CHAIN_UNAVAILABLE' | 'CHAIN_CHANGED'
  override readonly name = 'WrongChainError'

  constructor(code: WrongChainError['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

type FirstRecord = Readonly<{ blockNumber: string; transactionHash: string }>

/**
 * Looks for the first record of an index that is there already on the chain that it is to go on with. graph-node itself waits
 * for a chain that was made anew to come to its old head, and all the time answers with records that are on no chain.
 * @throws {WrongChainError} CHAIN_UNAVAILABLE, CHAIN_CHANGED
 */
export async function checkSameChain(subgraphUrl: URL, provider: JsonRpcProvider, rpcUrl: string): Promise<void> {
  const { host } = new URL(rpcUrl)
  await untilChainAnswers(provider, host)
  const first = await firstRecord(subgraphUrl)
  if (first === null) return
  const receipt = await provider.getTransactionReceipt(first.transactionHash)
  if (receipt !== null && receipt.blockNumber === Number(first.blockNumber)) return
  throw new WrongChainError(
    'CHAIN_CHANGED',
    `the chain at ${host} is not the one that graph-node has indexed: its first record, of block ${first.blockNumber} ` +
      `(${first.transactionHash}), is not there. Give the chain back its state, or remove graph-node's database ` +
      '(the volume `postgres`) to index this chain from its start',
  )
}

async function untilChainAnswers(provider: JsonRpcProvider, host: string): Promise<void> {
  const deadline = performance.now() + CHAIN_TIMEOUT_MS
  for (;;) {
    try {
      await provider.send('eth_chainId', [])
      return
    } catch (cause) {
      if (performance.now() > deadline) {
        throw new WrongChainError('CHAIN_UNAVAILABLE', `the chain at ${host} does not answer; check RPC_URL`, { cause })
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

/** Null where nothing is indexed yet, or nothing is deployed. */
async function firstRecord(url: URL): Promise<FirstRecord | null> {
  const query = '{ logEntries(first: 1, orderBy: blockNumber) { blockNumber transactionHash } }'
  const data = await askSubgraph<{ logEntries: FirstRecord[] }>(url, query, 10_000)
  return data?.logEntries?.[0] ?? null
}
