import type { Accounts, EmittedLog } from './anvil.ts'

/** What one subgraph is put through, on graph-node and on ours. */
export type Trial = Readonly<{
  /** How reports call it; generated trials are called by their seed. */
  name: string
  /** The built manifest. */
  manifestPath: string
  /** Where the chain emits the subgraph's logs, where the manifest's own address does not count. */
  address?: string
  /** The schema, where the build's own does not count. */
  schema?: string
  /** The mapping's apiVersion, where the build's own does not count. */
  apiVersion?: string
  /** Entries added to ABI files of the build, by their paths in it. */
  abis?: Readonly<Record<string, readonly object[]>>
  /** How many blocks' history is kept, where it is not all. */
  historyBlocks?: number
  /** What the subgraph's handlers ask the chain about. */
  accounts?: Accounts
  /** What IPFS has, each as one block. */
  files?: readonly string[]
  chain: TrialChain
  requests: readonly TrialRequest[]
}>

/** Logs by block. All trials share one chain, so their blocks are joined number by number. */
export type TrialChain = Readonly<{
  /** From block 1 on. */
  kept: readonly (readonly EmittedLog[])[]
  /** Those after them that a reorg drops, once both engines have indexed them. */
  dropped: readonly (readonly EmittedLog[])[]
  /** Those that take their place. */
  replacing: readonly (readonly EmittedLog[])[]
}>

/** What is sent to the subgraph's endpoint: a query, or any HTTP request. */
export type TrialRequest = Readonly<{
  method?: string
  /** Added to the endpoint's URL. */
  path?: string
  headers?: Readonly<Record<string, string>>
  /** `<deployment>` in it stands for the deployment's id, which is each engine's own, `<name>` for the subgraph's name. */
  body?: string
  /** The endpoint that tells how indexing is, instead. */
  to?: 'status'
}>

/** A request that posts a query. */
export function post(query: string, variables?: Readonly<Record<string, unknown>>): TrialRequest {
  return { body: JSON.stringify({ query, variables }) }
}

/** A request that asks how indexing is. */
export function postStatus(query: string, variables?: Readonly<Record<string, unknown>>): TrialRequest {
  return { ...post(query, variables), to: 'status' }
}
