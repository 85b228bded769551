import { Bytes, Entity } from '@graphprotocol/graph-ts'

// Host functions that graph-ts does not declare; their names are those of the imports.
export declare namespace ipfs {
  function getBlock(link: string): Bytes | null
}

export declare namespace arweave {
  function transactionData(id: string): Bytes | null
}

export declare namespace box {
  function profile(address: string): Entity | null
}
