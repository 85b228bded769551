import type { DecodedParameter } from '../abi/decode-log.ts'
import type { EthereumValue } from '../abi/ethereum-value.ts'
import { decodeInputs, decodeResult } from '../abi/function.ts'
import type { Call, CallingTransaction, Calls } from '../chain/calls.ts'
import type { BlockHeader } from '../chain/event.ts'
import type { DataSource } from '../manifest/data-source.ts'
import type { CallTrigger } from '../runtime/event.ts'
import { unknownError } from '../runtime/handler-error.ts'

export type CallMatch = Readonly<{ handler: string; trigger: CallTrigger }>

/** The calls of one block, read where a data source looks at them. */
export class BlockCalls {
  readonly #chain: Calls
  readonly #header: BlockHeader
  readonly #transactions = new Map<string, CallingTransaction>()
  #calls: readonly Call[] | null = null

  constructor(chain: Calls, header: BlockHeader) {
    this.#chain = chain
    this.#header = header
  }

  /** Those that were read, in order. */
  get all(): readonly Call[] {
    return this.#calls ?? []
  }

  /** Reads the calls, and the transactions of those that a data source handles. */
  async read(sources: readonly DataSource[]): Promise<void> {
    this.#calls ??= await this.#chain.callsOf(this.#header)
    const handled = this.#calls.filter((call) => sources.some((source) => findHandler(source, call) !== null))
    const hashes = new Set(handled.map(({ transactionHash }) => transactionHash))
    const unknown = [...hashes].filter((hash) => !this.#transactions.has(hash))
    for (const calling of await this.#chain.callingTransactions(this.#header, unknown)) {
      this.#transactions.set(calling.transaction.hash, calling)
    }
  }

  /** The handler of a data source that a call is for; null where none is, or the call's transaction was reverted. */
  match(source: DataSource, call: Call): CallMatch | null {
    const found = findHandler(source, call)
    const calling = this.#transactions.get(call.transactionHash)
    if (found === null || !calling?.hasSucceeded || !isInRange(source, this.#header.number)) return null
    const { names } = found.function
    const inputs = decodeInputs(found.function, call.input)
    // As in graph-node, a call whose input is not the function's is passed over, and such an output is a fault.
    if (inputs === null) return null
    const outputs = decodeResult(found.function, call.output)
    if (outputs === null) throw unknownError(`Decoding function outputs for the call of ${found.function.call} failed`)
    const trigger: CallTrigger = {
      header: this.#header,
      transaction: calling.transaction,
      call,
      inputs: named(names.inputs, inputs),
      outputs: named(names.outputs, outputs),
    }
    return { handler: found.handler, trigger }
  }
}

/** Whether a data source looks at the calls of a block. */
export function wantsCalls(source: DataSource, number: bigint): boolean {
  const looks = source.callHandlers.length > 0 || source.blockHandlers.some(({ type }) => type === 'call')
  return looks && isInRange(source, number)
}

function isInRange({ startBlock, endBlock }: DataSource, number: bigint): boolean {
  return number >= startBlock && (endBlock === null || number <= endBlock)
}

function findHandler({ address, callHandlers }: DataSource, { to, input }: Call) {
  if (address !== to) return null
  const selector = Buffer.from(input.subarray(0, 4)).toString('hex')
  return callHandlers.find((handler) => handler.function.selector === selector) ?? null
}

function named(names: readonly string[], values: readonly EthereumValue[]): DecodedParameter[] {
  return values.map((value, at) => ({ name: names[at] ?? '', value }))
}
