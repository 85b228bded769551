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
)
const QUANTITIES = new Set(
  ['difficulty', 'number', 'gasLimit', 'gasUsed', 'timestamp'].concat([
    'baseFeePerGas',
    'blobGasUsed',
    'excessBlobGas',
  ]),
)

/** Returns the RLP of a block's header, as 0x hex; null where it does not give the block's hash, as on an unknown fork. */
export function encodeHeader(block: RpcBlock): string | null {
  const present = FIELDS.filter((field) => typeof block[field] === 'string')
  const header = encodeRlp(present.map((field) => encodeField(field, String(block[field]))))
  return keccak256(header) === block.hash ? header : null
}

function encodeField(field: string, value: string): string | Uint8Array {
  return QUANTITIES.has(field) ? toBeArray(value) : value
}

/** Reads a header from its RLP; null where it is none. */
export function decodeHeader(header: string): BlockHeader | null {
  const fields = decodeRlp(header)
  if (!Array.isArray(fields) || fields.length < 15 || !fields.every((field) => typeof field === 'string')) return null
  const field = (name: string): string => String(fields[FIELDS.indexOf(name)])
  return {
    hash: keccak256(header),
    number: toBigInt(field('number')),
    timestamp: toBigInt(field('timestamp')),
    stateRoot: field('stateRoot'),
  }
}
