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
  const keep = createKept()
  const at = ({ hash }: Block) => ({ blockHash: hash })
  const call = async (block: Block, transaction: object) =>
    readData(await ask({ method: 'eth_call', params: [transaction, at(block)] }), 'result of a call')
  const callOrRevert = async (block: Block, to: string, data: string) => {
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
  }
  return {
    call: (block, to, data) => keep(block, `call ${to} ${data}`, () => callOrRevert(block, to, data)),
    balance: (block, address) =>
      keep(block, `balance ${address}`, async () =>
        readQuantity(await ask({ method: 'eth_getBalance', params: [address, at(block)] }), 'balance'),
      ),
    hasCode: (block, address) =>
      keep(block, `code ${address}`, async () => {
        return readData(await ask({ method: 'eth_getCode', params: [address, at(block)] }), 'code').length > 0
      }),
  }
}

/**
 * Keeps the answers of one block, the last that was asked about. A block that asks much would never get past an endpoint
 * that fails now and then, if all had to be asked anew.
 */
function createKept() {
  const answers = new Map<string, unknown>()
  let keptFor = ''
  return async <Answer>({ hash }: Block, question: string, ask: () => Promise<Answer>): Promise<Answer> => {
    if (hash !== keptFor) answers.clear()
    keptFor = hash
    if (answers.has(question)) return answers.get(question) as Answer
    const answer = await ask()
    if (keptFor === hash) answers.set(question, answer)
    return answer
  }
}

function isRevert(error: RpcError): boolean {
  if (error.code !== 'RPC_REFUSED' || error.rpcCode === null) return false
  return error.rpcCode === PARITY_REVERTED || REVERTED.test(wordsOf(error))
}

function wordsOf(error: unknown): string {
  return (error as Partial<RpcError>).words ?? ''
}
