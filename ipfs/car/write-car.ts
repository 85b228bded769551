import { createWriter, headerLength } from '@ipld/car/buffer-writer'
import { varint } from 'multiformats'
import type { CID } from '../dag/cid.ts'

/** The header of a CARv1 with one root; the sections follow it. */
export function carHeader(root: CID): Uint8Array {
  const roots = [root]
  return createWriter(new ArrayBuffer(headerLength({ roots })), { roots }).close()
}

/** What stands before a block's bytes in a CAR. */
export function carSectionHead(cid: CID, size: number): Uint8Array {
  const length = cid.bytes.length + size
  const head = new Uint8Array(varint.encodingLength(length) + cid.bytes.length)
  varint.encodeTo(length, head)
  head.set(cid.bytes, head.length - cid.bytes.length)
  return head
}
