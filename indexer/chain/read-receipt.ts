import { ChainMovedError } from './chain-moved-error.ts'
import type { BlockHeader } from './event.ts'
import { readData, readHex, readObject, readOptional, readQuantity } from './raw.ts'
import { readLogs } from './read-log.ts'
import type { Receipt } from './receipt.ts'
import { RpcError } from './rpc-error.ts'

/** Reads the receipt of a transaction of a block. @throws {ChainMovedError} where it is another block's by now. */
export function readReceiptOf(value: unknown, header: BlockHeader, transactionHash: string): Receipt {
  if (value === null) throw new ChainMovedError(`transaction ${transactionHash} is no longer on the chain`)
  const receipt = readReceipt(value, header)
  if (receipt.transactionHash === transactionHash) return receipt
  throw new RpcError('RPC_INVALID', `the receipt of ${receipt.transactionHash} came for ${transactionHash}`)
}

/** Reads a receipt of a block. @throws {ChainMovedError} where it is another block's by now. */
export function readReceipt(value: unknown, header: BlockHeader): Receipt {
  const raw = readObject(value, 'receipt')
  const quantity = (name: string) => readQuantity(raw[name], `receipt's ${name}`)
  const optional = (name: string) => readOptional(raw[name], (field) => readQuantity(field, `receipt's ${name}`))
  const [nonce, version] = [optional('depositNonce'), optional('depositReceiptVersion')]
  const receipt = {
    type: Number(optional('type') ?? 0n),
    transactionHash: readHex(raw.transactionHash, 32, 'transaction hash'),
    transactionIndex: quantity('transactionIndex'),
    blockHash: readHex(raw.blockHash, 32, "receipt's block hash"),
    blockNumber: quantity('blockNumber'),
    cumulativeGasUsed: quantity('cumulativeGasUsed'),
    gasUsed: quantity('gasUsed'),
    contractAddress: readOptional(raw.contractAddress, (field) => readHex(field, 20, 'contract address')),
    logs: readLogs(raw.logs),
    status: optional('status'),
    root: readOptional(raw.root, (field) => readHex(field, 32, "receipt's root")),
    logsBloom: readOptional(raw.logsBloom, (field) => readData(field, 'logs bloom')) ?? new Uint8Array(256),
    deposit: nonce !== null && version !== null ? { nonce, version } : null,
  }
  if (receipt.blockHash === header.hash) return receipt
  throw new ChainMovedError(`transaction ${receipt.transactionHash} is no longer in block ${header.hash}`)
}
