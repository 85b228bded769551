import { bloomOf } from './bloom.ts'
import type { BlockHeader } from './event.ts'
import type { Receipt } from './receipt.ts'
import { isForeign, receiptsRoot } from './receipts-root.ts'
import { RpcError } from './rpc-error.ts'

/**
 * Checks that these are the receipts of the block, all of them and in order, by the root in its header.
 * @throws {RpcError} RPC_INCOMPLETE, or RPC_INVALID for what cannot be
 */
export function checkReceipts(
  header: BlockHeader,
  receipts: readonly Receipt[],
  /** Told why something cannot be checked. */
  onUnsure: (reason: string) => void,
): void {
  const { number, hash, logsBloom } = header
  const logs = receipts.flatMap((receipt) => receipt.logs)
  // Some chains have logs of their own making that their headers' blooms leave out.
  if (!covers(bloomOf(logs), logsBloom)) throw incompleteLogs(header)
  const numbered = receipts.every((receipt) =>
    receipt.logs.every(
      (log) =>
        log.blockHash === hash &&
        log.transactionHash === receipt.transactionHash &&
        log.transactionIndex === receipt.transactionIndex,
    ),
  )
  if (!numbered || !logs.every(({ logIndex }, index) => logIndex === BigInt(index))) {
    throw new RpcError('RPC_INVALID', `the logs in the receipts of block ${number} (${hash}) are not in their places`)
  }
  if (receiptsRoot(receipts) === header.receiptsRoot) return
  const foreign = receipts.filter(isForeign).map(({ type }) => type)
  if (foreign.length > 0) {
    onUnsure(`the roots of receipts of the types ${[...new Set(foreign)].join(', ')}`)
    return
  }
  throw new RpcError(
    'RPC_INVALID',
    `the chain's endpoint answered with receipts that do not make up the root in the header of block ${number} (${hash})`,
  )
}

function covers(bloom: Uint8Array, expected: Uint8Array | null): boolean {
  return expected === null || expected.every((byte, index) => (byte & ~(bloom[index] ?? 0)) === 0)
}

/** Says that logs of the block were left out. */
export function incompleteLogs({ number, hash }: BlockHeader): RpcError {
  return new RpcError('RPC_INCOMPLETE', `the chain's endpoint left out logs of block ${number} (${hash})`)
}
