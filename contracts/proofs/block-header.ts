import { decodeRlp, encodeRlp, keccak256, toBeArray, toBigInt } from 'ethers'

/** A block as a node's `eth_getBlockByNumber` answers it. */
export type RpcBlock = Readonly<Record<string, unknown>>

/** What a proof needs of a block's header. */
export type BlockHeader = Readonly<{ hash: string; number: bigint; timestamp: bigint; stateRoot: string }>

// The header's fields in order; forks have only ever added to the end.
const FIELDS = [
  'parentHash',
  'sha3Uncles',
  'miner',
  'stateRoot',
  'transactionsRoot',
  'receiptsRoot',
  'logsBloom',
].concat(
  ['difficulty', 'number', 'gasLimit', 'gasUsed', 'timestamp', 'extraData', 'mixHash', 'nonce'],
  ['baseFeePerGas', 'withdrawalsRoot', 'blobGasUsed', 'excessBlobGas', 'parentBeaconBlockRoot', 'requestsHash'],
  // Glamsterdam: EIP-7928, EIP-7843.
  ['blockAccessListHash', 'slotNumber'],
)
const QUANTITIES = new Set(
  ['difficulty', 'number', 'gasLimit', 'gasUsed', 'timestamp'].concat([
    'baseFeePerGas',
    'blobGasUsed',
    'excessBlobGas',
    'slotNumber',
  ]),
)
// Those that every header has had since the first block.
const FIRST_FIELDS = 15
// Some 700 bytes today.
const MAX_BYTES = 8_192

/** Returns the RLP of a block's header, as 0x hex; null where it does not give the block's hash, as on an unknown fork. */
export function encodeHeader(block: RpcBlock): string | null {
  const present = FIELDS.filter((field) => typeof block[field] === 'string')
  const header = encodeRlp(present.map((field) => encodeField(field, String(block[field]))))
  return keccak256(header) === block.hash ? header : null
}

/** Returns the hash of a block by the RLP of its header. */
export function headerHashOf(header: string): string {
  return keccak256(header)
}

function encodeField(field: string, value: string): string | Uint8Array {
  return QUANTITIES.has(field) ? toBeArray(value) : value
}

/**
 * Reads a header from its RLP, whatever stands behind the fields that it has to have; null where its hash is another, or it is no
 * header. The hash comes first, so that nothing is decoded but what the chain has decided on.
 */
export function decodeHeader(header: string, hash: string): BlockHeader | null {
  if (header.length > 2 + 2 * MAX_BYTES || keccak256(header) !== hash.toLowerCase()) return null
  const fields = decodeRlp(header)
  if (!Array.isArray(fields)) return null
  const first = fields.slice(0, FIRST_FIELDS)
  if (first.length < FIRST_FIELDS || !first.every((field) => typeof field === 'string')) return null
  const field = (name: string): string => String(first[FIELDS.indexOf(name)])
  return {
    hash: keccak256(header),
    number: toBigInt(field('number')),
    timestamp: toBigInt(field('timestamp')),
    stateRoot: field('stateRoot'),
  }
}
