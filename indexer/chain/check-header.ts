import type { BlockHeader } from './event.ts'
import { hashHeader } from './header-hash.ts'
import { RpcError } from './rpc-error.ts'

/** Checks that a header has the hash that it says, by its fields. @throws {RpcError} RPC_INVALID */
export function checkHeader(
  { number, hash, hashed }: BlockHeader,
  /** Told why something cannot be checked. */
  onUnsure: (reason: string) => void,
): void {
  if (hashHeader(hashed) === hash) return
  if (hashed.unsure.length > 0) {
    onUnsure(`the hashes of headers: what is unknown in them, or missing: ${hashed.unsure.join(', ')}`)
    return
  }
  throw new RpcError(
    'RPC_INVALID',
    `the chain's endpoint answered with a header of block ${number} that does not have the hash ${hash}; ` +
      'where the chain makes hashes in a way of its own, set --check-logs never',
  )
}
