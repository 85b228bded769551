import type { Block } from '../chain/block.ts'
import type { ContractState } from '../chain/contract-state.ts'
import { readContentPath } from '../files/content-path.ts'
import type { Ipfs, IpfsError } from '../files/ipfs.ts'
import { AnswerPendingError, type ChainView, type IpfsView, type Question } from '../runtime/chain-view.ts'
import { deterministicError } from '../runtime/handler-error.ts'

type Answer = Uint8Array | bigint | boolean | null

/** What is known of the chain at one block, and of files, and asks for what is not. */
export class Answers {
  readonly #state: ContractState
  readonly #block: Block
  readonly #ipfs: Ipfs | null
  readonly #known = new Map<string, Answer>()

  constructor(state: ContractState, block: Block, ipfs: Ipfs | null) {
    this.#state = state
    this.#block = block
    this.#ipfs = ipfs
  }

  /** What handlers see of IPFS; null where they may not. */
  get files(): IpfsView | null {
    if (this.#ipfs === null) return null
    return {
      cat: (link) => this.#read({ type: 'file', link }) as Uint8Array | null,
      block: (link) => this.#read({ type: 'rawBlock', link }) as Uint8Array | null,
    }
  }

  /** What handlers see: what is known, else the question stops them. */
  readonly view: ChainView = {
    call: (to, data) => this.#read({ type: 'call', to, data }) as Uint8Array | null,
    balance: (address) => this.#read({ type: 'balance', address }) as bigint,
    hasCode: (address) => this.#read({ type: 'code', address }) as boolean,
  }

  /** Asks what is not known yet. @throws {RpcError} */
  async fetch(questions: readonly Question[]): Promise<void> {
    const unknown = new Map(questions.map((question) => [keyOf(question), question]))
    for (const key of this.#known.keys()) unknown.delete(key)
    await Promise.all([...unknown].map(async ([key, question]) => this.#known.set(key, await this.#ask(question))))
  }

  #read(question: Question): Answer {
    const answer = this.#known.get(keyOf(question))
    if (answer === undefined) throw new AnswerPendingError(question)
    return answer
  }

  async #ask(question: Question): Promise<Answer> {
    switch (question.type) {
      case 'call':
        return await this.#state.call(this.#block, question.to, question.data)
      case 'balance':
        return await this.#state.balance(this.#block, question.address)
      case 'code':
        return await this.#state.hasCode(this.#block, question.address)
      case 'file':
        return await orNull((path) => this.#ipfs?.cat(path), question.link)
      case 'rawBlock':
        return await orNull((path) => this.#ipfs?.block(path), question.link)
    }
  }
}

// graph-node's rule: what cannot be had within the time is null to the mapping.
async function orNull(
  fetch: (path: string) => Promise<Uint8Array> | undefined,
  link: string,
): Promise<Uint8Array | null> {
  const path = readContentPath(link)
  if (path === null) return null
  try {
    return (await fetch(path)) ?? null
  } catch (error) {
    if (String((error as IpfsError).code).startsWith('IPFS_')) return null
    throw error
  }
}

/** The chain as handlers of files see it: not at all, since a file comes at no certain block. */
export const NO_CHAIN: ChainView = { call: refuse, balance: refuse, hasCode: refuse }

function refuse(): never {
  throw deterministicError('a handler of files cannot ask the chain')
}

function keyOf(question: Question): string {
  return JSON.stringify(question)
}
