import { deterministicError, unknownError } from '../handler-error.ts'
import type { HostFunction } from '../host.ts'

/** Functions that mappings may import, and that answer none; the texts are graph-node's. */
export const withdrawnFunctions: Readonly<Record<string, HostFunction>> = {
  'arweave.transactionData': () => {
    throw deterministicError('`arweave.transactionData` has been removed.')
  },
  'box.profile': () => {
    throw deterministicError('`box.profile` has been removed.')
  },
  // What graph-node says whose operator has loaded no names.
  'ens.nameByHash': () => {
    throw unknownError('Missing ENS data: see https://github.com/graphprotocol/ens-rainbow')
  },
}
