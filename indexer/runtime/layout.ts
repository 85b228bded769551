/** What the classes that handlers are given have by apiVersion. */
export type Layout = Readonly<{
  /** A transaction's nonce and a block's base fee, from 0.0.6 on. */
  hasFees: boolean
  /** An event's receipt, from 0.0.7 on. */
  hasReceipt: boolean
}>

export function layoutOf(apiVersion: string): Layout {
  return { hasFees: apiVersion !== '0.0.5', hasReceipt: apiVersion !== '0.0.5' && apiVersion !== '0.0.6' }
}
