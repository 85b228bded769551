import type { BlockHeader } from './event.ts'
import type { RpcClient } from './json-rpc.ts'
import { isMissingMethod } from './missing-methods.ts'
import { readHex, readList, readObject, toHex } from './raw.ts'
import { readReceipt, readReceiptOf } from './read-receipt.ts'
import type { Receipt } from './receipt.ts'
import { RpcError } from './rpc-error.ts'

/** The receipts of blocks: a block's at once where the endpoint offers it, else a transaction's each. */
export interface BlockReceipts {
  /** All receipts of each block, in order. @throws {ChainMovedError} where a block is no longer on the chain. */
  ofBlocks(headers: readonly BlockHeader[]): Promise<Receipt[][]>
  /** The receipts of transactions of a block, in order. @throws {ChainMovedError} where they are no longer there. */
  ofTransactions(header: BlockHeader, hashes: readonly string[]): Promise<Receipt[]>
}

/** As many blocks as are asked for at once. */
const MAX_KEPT = 10

/** Creates the reader of receipts from a client; `check` sees all receipts of a block where all are read. */
export function createBlockReceipts(
  client: RpcClient,
  check: (header: BlockHeader, receipts: readonly Receipt[]) => void,
): BlockReceipts {
  const checked = (receipts: Receipt[], header: BlockHeader) => {
    inOrder(receipts, header)
    check(header, receipts)
    return receipts
  }
  const kept = createKept()
  // By number, which more endpoints take than a hash; the hash is in each receipt.
  const byBlock = async (headers: readonly BlockHeader[]) => {
    const known = headers.map(({ hash }) => kept.get(hash))
    const unknown = headers.filter((_, index) => known[index] === undefined)
    const calls = unknown.map(({ number }) => ({ method: 'eth_getBlockReceipts', params: [toHex(number)] }))
    const answers = (await client.call(calls)).values()
    return headers.map((header, index) => {
      const own = known[index] ?? checked(readReceipts(answers.next().value, header), header)
      kept.set(header.hash, own)
      return own
    })
  }
  const byTransaction = async (header: BlockHeader, hashes: readonly string[]) => {
    const calls = hashes.map((hash) => ({ method: 'eth_getTransactionReceipt', params: [hash] }))
    const answers = await client.call(calls)
    return hashes.map((hash, index) => readReceiptOf(answers[index], header, hash))
  }
  return {
    async ofBlocks(headers) {
      try {
        return await byBlock(headers)
      } catch (error) {
        if (!isMissingMethod(error)) throw error
      }
      const calls = headers.map(({ number }) => ({ method: 'eth_getBlockByNumber', params: [toHex(number), false] }))
      const blocks = await client.call(calls)
      const receipts: Receipt[][] = []
      for (const [index, header] of headers.entries()) {
        const hashes = readTransactionHashes(blocks[index])
        const own = kept.get(header.hash) ?? checked(await byTransaction(header, hashes), header)
        kept.set(header.hash, own)
        receipts.push(own)
      }
      return receipts
    },
    async ofTransactions(header, hashes) {
      try {
        const [all = []] = await byBlock([header])
        const byHash = new Map(all.map((receipt) => [receipt.transactionHash, receipt]))
        return hashes.map((hash) => byHash.get(hash) ?? absent(header, hash))
      } catch (error) {
        if (!isMissingMethod(error)) throw error
      }
      return await byTransaction(header, hashes)
    },
  }
}

/** Keeps the receipts of the last blocks: they are checked first, and asked for by one handler after another then. */
function createKept() {
  const receipts = new Map<string, Receipt[]>()
  return {
    get: (hash: string) => receipts.get(hash),
    set(hash: string, own: Receipt[]) {
      receipts.set(hash, own)
      const [oldest] = receipts.keys()
      if (receipts.size > MAX_KEPT && oldest !== undefined) receipts.delete(oldest)
    },
  }
}

function readReceipts(answer: unknown, header: BlockHeader): Receipt[] {
  return readList(answer ?? [], 'list of receipts').map((item) => readReceipt(item, header))
}

function readTransactionHashes(block: unknown): string[] {
  const { transactions = [] } = readObject(block ?? {}, 'block')
  return readList(transactions, 'list of transactions').map((hash) => readHex(hash, 32, 'transaction hash'))
}

function inOrder(receipts: Receipt[], { number, hash }: BlockHeader): void {
  receipts.sort((a, b) => Number(a.transactionIndex - b.transactionIndex))
  if (receipts.every(({ transactionIndex }, index) => transactionIndex === BigInt(index))) return
  throw new RpcError('RPC_INCOMPLETE', `the chain's endpoint left out receipts of block ${number} (${hash})`)
}

function absent({ number, hash }: BlockHeader, transaction: string): never {
  throw new RpcError(
    'RPC_INCOMPLETE',
    `the chain's endpoint left out the receipt of ${transaction} in block ${number} (${hash})`,
  )
}
