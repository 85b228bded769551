import { createReadStream } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { readCar } from '../car/read-car.ts'
import { carHeader, carSectionHead } from '../car/write-car.ts'
import { type CID, parseCid } from '../dag/cid.ts'

/** Writes a file's inner nodes as a CAR, so that other tools can read them too. */
export async function writeNodes(handle: FileHandle, root: CID, nodes: ReadonlyMap<string, Uint8Array>): Promise<void> {
  await handle.writeFile(carHeader(root))
  for (const [cid, bytes] of nodes) {
    await handle.writeFile(carSectionHead(parseCid(cid), bytes.length))
    await handle.writeFile(bytes)
  }
}

/**
 * Reads a file's inner nodes, each checked against its CID.
 * @throws InvalidCarError (INVALID_CAR)
 */
export async function readNodes(path: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const nodes = new Map<string, Uint8Array>()
  const { blocks } = await readCar(createReadStream(path))
  for await (const { cid, bytes } of blocks) nodes.set(cid.toString(), bytes)
  return nodes
}
