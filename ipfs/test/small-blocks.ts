import { hash } from 'node:crypto'
import type { RequestListener, ServerResponse } from 'node:http'
import { type CID, rawCidOf } from '../dag/cid.ts'
import { layOutFile } from '../dag/lay-out-file.ts'

/** A file of many blocks that are small, so that a test can fetch very many of them. */
export type SmallBlocks = Readonly<{ cid: CID; size: number; blocks: ReadonlyMap<string, Uint8Array> }>

/** Splits a file into leaves of some KiB. */
export async function splitIntoSmallBlocks(bytes: Uint8Array, leafSize: number): Promise<SmallBlocks> {
  const { cid, size, nodes } = await layOutFile([bytes], { leafSize })
  const blocks = new Map(nodes)
  for (let start = 0; start < bytes.length; start += leafSize) {
    const leaf = bytes.subarray(start, start + leafSize)
    blocks.set(rawCidOf(hash('sha256', leaf, 'hex')).toString(), leaf)
  }
  return { cid, size, blocks }
}

/** How a gateway answers a request for a block; `attempt` counts the requests for it from 1. */
export type Answer = (response: ServerResponse, bytes: Uint8Array, attempt: number, cid: string) => void

/** Serves blocks as `answer` says. */
export function answerBlocks(blocks: ReadonlyMap<string, Uint8Array>, answer: Answer): RequestListener {
  const attempts = new Map<string, number>()
  return (request, response) => {
    const cid = (request.url ?? '').slice('/ipfs/'.length).split('?')[0] ?? ''
    const attempt = (attempts.get(cid) ?? 0) + 1
    attempts.set(cid, attempt)
    answer(response, blocks.get(cid) ?? Buffer.alloc(0), attempt, cid)
  }
}
