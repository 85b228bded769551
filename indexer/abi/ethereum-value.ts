/** A value decoded from the chain, as handlers see it; the cases are graph-node's kinds. */
export type EthereumValue =
  | Readonly<{ type: 'Address'; value: Uint8Array }>
  | Readonly<{ type: 'FixedBytes'; value: Uint8Array }>
  | Readonly<{ type: 'Bytes'; value: Uint8Array }>
  | Readonly<{ type: 'Int'; value: bigint }>
  | Readonly<{ type: 'Uint'; value: bigint }>
  | Readonly<{ type: 'Bool'; value: boolean }>
  | Readonly<{ type: 'String'; value: string }>
  | Readonly<{ type: 'FixedArray'; value: readonly EthereumValue[] }>
  | Readonly<{ type: 'Array'; value: readonly EthereumValue[] }>
  | Readonly<{ type: 'Tuple'; value: readonly EthereumValue[] }>
  | Readonly<{ type: 'Function'; value: Uint8Array }>
