import { AbiCoder, keccak256, ZeroHash } from 'ethers'
import type { RegistryLog } from './log.ts'

/** The log head of a registry that has no record yet. */
export const EMPTY_LOG_HEAD: string = ZeroHash

const RECORD_SHAPE = ['bytes32', 'address', 'bytes32', 'bytes32', 'bytes32', 'uint256', 'bytes32']

/**
 * Returns the hash of the record that a registry's log is, as 0x hex: what the contract keeps as the commitment of a file
 * or a yank, and folds into its log head. `timestamp` is that of the log's block, in seconds since 1970.
 */
export function recordHashOf(log: RegistryLog, { timestamp }: Readonly<{ timestamp: bigint | number }>): string {
  const [topic0 = ZeroHash, topic1 = ZeroHash, topic2 = ZeroHash, topic3 = ZeroHash] = log.topics
  const record = [topic0, log.address, topic1, topic2, topic3, timestamp, keccak256(log.data)]
  return keccak256(AbiCoder.defaultAbiCoder().encode(RECORD_SHAPE, record))
}

/** Returns the log head after one more record; start from `EMPTY_LOG_HEAD`. */
export function foldLogHead(head: string, recordHash: string): string {
  return keccak256(AbiCoder.defaultAbiCoder().encode(['bytes32', 'bytes32'], [head, recordHash]))
}
