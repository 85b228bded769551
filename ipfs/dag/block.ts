import { hash } from 'node:crypto'
import { type CID, digestOf } from './cid.ts'

/** Some bytes and the CID they hash to. */
export type Block = Readonly<{ cid: CID; bytes: Uint8Array }>

/** Answers a verified block, or throws. */
export type LoadBlock = (cid: CID) => Promise<Uint8Array>

/** Bytes in pieces: a file stream, an HTTP body, an array of chunks. */
export type ByteSource = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** The largest block a trustless gateway client has to take (trustless gateway specification, block limit). */
export const MAX_BLOCK_SIZE = 2 * 1024 * 1024

/** Whether the bytes are those the CID names. */
export function isBlockOf(cid: CID, bytes: Uint8Array): boolean {
  return hash('sha256', bytes, 'hex') === digestOf(cid)
}
