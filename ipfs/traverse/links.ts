import { code as DAG_CBOR, decode as decodeCbor } from '@ipld/dag-cbor'
import { decode as decodePb, type PBNode } from '@ipld/dag-pb'
import { UnixFS } from 'ipfs-unixfs'
import { CID } from 'multiformats/cid'
import { DAG_PB } from '../dag/cid.ts'
import { ContentMismatchError } from '../dag/content-errors.ts'
import { messageOf } from '../dag/error-facts.ts'

/** A dag-pb block, and what it is in UnixFS; null where it is nothing of that. */
export type PbBlock = Readonly<{ node: PBNode; unixfs: UnixFS | null }>

/** All links of a block, in the order in which they stand in it; none of a codec that is not known here. */
export function linksOf(cid: CID, bytes: Uint8Array): readonly CID[] {
  if (cid.code === DAG_PB) return readPbBlock(cid, bytes).node.Links.map(({ Hash }) => Hash)
  if (cid.code === DAG_CBOR) return [...linksIn(readCborBlock(cid, bytes))]
  return []
}

/** Reads a dag-pb block.
 * @throws ContentMismatchError (CONTENT_MISMATCH) */
export function readPbBlock(cid: CID, bytes: Uint8Array): PbBlock {
  const node = decode(cid, () => decodePb(bytes))
  try {
    return { node, unixfs: node.Data ? UnixFS.unmarshal(node.Data) : null }
  } catch {
    return { node, unixfs: null }
  }
}

/** Reads a dag-cbor block: plain data, with a CID for each link.
 * @throws ContentMismatchError (CONTENT_MISMATCH) */
export function readCborBlock(cid: CID, bytes: Uint8Array): unknown {
  return decode(cid, () => decodeCbor(bytes))
}

function decode<T>(cid: CID, run: () => T): T {
  try {
    return run()
  } catch (cause) {
    throw new ContentMismatchError(`${cid} is not of the codec that it names: ${messageOf(cause)}`, { cause })
  }
}

function* linksIn(value: unknown): Generator<CID> {
  const link = CID.asCID(value)
  if (link) yield link
  else if (Array.isArray(value)) for (const item of value) yield* linksIn(item)
  else if (isMap(value)) for (const item of Object.values(value)) yield* linksIn(item)
}

/** Whether a value of a dag-cbor block has keys. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)
}
