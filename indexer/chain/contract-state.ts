import type { Block } from './block.ts'
import type { RpcCall, RpcClient } from './json-rpc.ts'
import { readData, readQuantity } from './raw.ts'
import type { RpcError } from './rpc-error.ts'

/** What contracts and accounts are like at a block. Addresses and data are hex with 0x. */
export interface ContractState {
  /** What a call returns; null where it is reverted. */
  call(block: Block, to: string, data: string): Promise<Uint8Array | null>
  balance(block: Block, address: string): Promise<bigint>
  hasCode(block: Block, address: string): Promise<boolean>
}

/** graph-node's limit: a call that needs more is reverted. */
const GAS = '0x2faf080'

// Nodes agree on no code for calls that are reverted: these are the words that graph-node knows.
const REVERTED =
  /revert|invalid jump destination|invalid opcode|stack limit reached 1024|out of gas|stack underflow|vm execution error|invalidjump|notactivated|invalidfeopcode|stackunderflow|stackoverflow|opcodenotfound/i
const PARITY_REVERTED = -32015

/** Creates the state of the chain that a client asks. Blocks are named by hash (EIP-1898), so that none is taken for another. */
export function createContractState(client: RpcClient): ContractState {
  const ask = async (call: RpcCall) => (await client.call([call]))[0]
  const at = ({ hash }: Block) => ({ blockHash: hash })
  const call = async (block: Block, transaction: object) =>
    readData(await ask({ method: 'eth_call', params: [transaction, at(block)] }), 'result of a call')
  return {
    async call(block, to, data) {
      try {
        return await call(block, { to, data, gas: GAS }).catch((error: unknown) => {
          // Some development chains take no more gas for a call than for a block.
          if (!/exceeds (the )?block gas limit/i.test(wordsOf(error))) throw error
          return call(block, { to, data })
        })
      } catch (error) {
        if (isRevert(error as RpcError)) return null
        throw error
      }
    },
    async balance(block, address) {
      return readQuantity(await ask({ method: 'eth_getBalance', params: [address, at(block)] }), 'balance')
    },
    async hasCode(block, address) {
      return readData(await ask({ method: 'eth_getCode', params: [address, at(block)] }), 'code').length > 0
    },
  }
}

function isRevert(error: RpcError): boolean {
  if (error.code !== 'RPC_REFUSED' || error.rpcCode === null) return false
  return error.rpcCode === PARITY_REVERTED || REVERTED.test(wordsOf(error))
}

function wordsOf(error: unknown): string {
  return (error as Partial<RpcError>).words ?? ''
}
