import { toBeHex } from 'ethers'
import type { RawObject } from './raw.ts'
import { encodeRlp, hashHex } from './rlp.ts'

/**
 * What a block's hash is made of, as the endpoint sent it. `unsure` names what may keep the hash from being rebuilt:
 * fields that are not there, and fields that this program does not know.
 */
export type HashedHeader = Readonly<{ fields: readonly string[]; unsure: readonly string[] }>

const BYTES = ['parentHash', 'sha3Uncles', 'miner', 'stateRoot', 'transactionsRoot', 'receiptsRoot', 'logsBloom']
const NUMBERS = ['difficulty', 'number', 'gasLimit', 'gasUsed', 'timestamp']
const SEAL = ['extraData', 'mixHash', 'nonce']
/** What forks have added, each after what was there before: London, Shanghai, Cancun, Prague. */
const ADDED = [
  'baseFeePerGas',
  'withdrawalsRoot',
  'blobGasUsed',
  'excessBlobGas',
  'parentBeaconBlockRoot',
  'requestsHash',
]
/** What later forks are to add. They may still become something else, so a hash that does not fit proves nothing. */
const EXPECTED = ['blockAccessListHash', 'slotNumber']
const IS_NUMBER = new Set([...NUMBERS, 'baseFeePerGas', 'blobGasUsed', 'excessBlobGas', 'slotNumber'])
const BESIDE = ['hash', 'size', 'totalDifficulty', 'transactions', 'uncles', 'withdrawals']
const KNOWN = new Set([...BYTES, ...NUMBERS, ...SEAL, ...ADDED, ...BESIDE])

/** Takes from an endpoint's block what its hash is made of. */
export function hashedHeader(raw: RawObject): HashedHeader {
  const fields: string[] = []
  const unsure = Object.keys(raw).filter((name) => !KNOWN.has(name) && isThere(raw[name]))
  for (const name of [...BYTES, ...NUMBERS, ...SEAL]) {
    if (isHex(raw[name])) fields.push(item(name, raw[name]))
    else unsure.push(`no ${name}`)
  }
  for (const name of [...ADDED, ...EXPECTED]) {
    const value = raw[name]
    if (isHex(value)) fields.push(item(name, value))
  }
  return { fields, unsure }
}

/** The hash of a block with this header. */
export function hashHeader({ fields }: HashedHeader): string {
  return hashHex(encodeRlp(fields))
}

function item(name: string, value: string): string {
  if (!IS_NUMBER.has(name)) return value
  const number = BigInt(value)
  return number === 0n ? '0x' : toBeHex(number)
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null
}

function isHex(value: unknown): value is string {
  return typeof value === 'string' && /^0x[0-9a-fA-F]*$/.test(value)
}
