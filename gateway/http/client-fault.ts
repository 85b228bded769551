/** The client went first: no fault of ours. */
const CLIENT_HAS_GONE = ['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE']

/**
 * Whether an error is a connection's own: its client left, or sent what Node's parser cannot read (`HPE_`). What fails behind
 * the gateway comes with codes of the gateway's.
 */
export function isClientFault(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false
  const code = String(error.code)
  return CLIENT_HAS_GONE.includes(code) || code.startsWith('HPE_')
}
