/**
 * Thrown where a chain's endpoint gives no usable answer: it cannot be reached, refuses a call, answers with too much,
 * with what cannot be true (RPC_INVALID), or with only some of the logs (RPC_INCOMPLETE).
 */
export class RpcError extends Error {
  readonly code: 'RPC_UNAVAILABLE' | 'RPC_REFUSED' | 'RPC_TOO_LARGE' | 'RPC_INVALID' | 'RPC_INCOMPLETE'
  /** The code of the JSON-RPC error that the endpoint sent. */
  readonly rpcCode: number | null
  /** The endpoint's own words for it. */
  readonly words: string
  /** Whether calls that were sent together were refused as a whole: fewer may be answered. */
  readonly ofBatch: boolean

  constructor(code: RpcError['code'], message: string, options?: RpcErrorOptions) {
    super(message, options)
    this.code = code
    this.rpcCode = options?.rpcCode ?? null
    this.words = options?.words ?? ''
    this.ofBatch = options?.ofBatch ?? false
  }
}

type RpcErrorOptions = ErrorOptions & Readonly<{ rpcCode?: number; words?: string; ofBatch?: boolean }>
