/** What a handler can ask of the chain at its block. Addresses and data are hex with 0x. */
export interface ChainView {
  /** What a call returns; null where it is reverted. @throws {AnswerPendingError} */
  call(to: string, data: string): Uint8Array | null
  /** @throws {AnswerPendingError} */
  balance(address: string): bigint
  /** @throws {AnswerPendingError} */
  hasCode(address: string): boolean
}

/** What a handler can ask of IPFS. Links are as the mapping writes them. */
export interface IpfsView {
  /** The bytes of a file; null where they cannot be had. @throws {AnswerPendingError} */
  cat(link: string): Uint8Array | null
  /** The bytes of one block; null where they cannot be had. @throws {AnswerPendingError} */
  block(link: string): Uint8Array | null
}

/** A question about the chain at a block, or about what IPFS has. */
export type Question =
  | Readonly<{ type: 'call'; to: string; data: string }>
  | Readonly<{ type: 'balance' | 'code'; address: string }>
  | Readonly<{ type: 'file' | 'rawBlock'; link: string }>

/**
 * Thrown where the answer to a question is not known yet. Handlers cannot wait: this one is stopped, and run again from its
 * start when the answer is there. It asks the same again, since it runs the same again.
 */
export class AnswerPendingError extends Error {
  readonly code = 'ANSWER_PENDING'
  readonly question: Question

  constructor(question: Question) {
    super(`the answer to ${question.type} is not known yet`)
    this.question = question
  }
}
