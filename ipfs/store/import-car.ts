import { InvalidCarError, readCar } from '../car/read-car.ts'
import type { ByteSource } from '../dag/block.ts'
import type { CID } from '../dag/cid.ts'
import { openDagFile } from '../dag/dag-file.ts'
import { codeOf, messageOf } from '../dag/error-facts.ts'
import type { AddOptions, ImportOptions } from './content-store.ts'

/** Where the blocks of a CAR wait until all have come: a CAR may hold them in any order. */
export interface Spool {
  append(bytes: Uint8Array): Promise<void>
  read(offset: number, length: number): Promise<Uint8Array>
}

/** Puts a CAR's files together from its blocks and adds each as a whole. */
export async function importCar(
  car: ByteSource,
  spool: Spool,
  add: (source: ByteSource, options: AddOptions) => Promise<unknown>,
  { maxFileSize = GIB, pin, signal }: ImportOptions = {},
): Promise<readonly CID[]> {
  const { roots, blocks } = await readCar(car)
  if (roots.length === 0 || roots.length > MAX_ROOTS) throw new InvalidCarError(`the CAR has ${roots.length} roots`)
  const places = new Map<string, Place>()
  let offset = 0
  for await (const { cid, bytes } of blocks) {
    signal?.throwIfAborted()
    if (places.has(cid.toString())) continue
    await spool.append(bytes)
    places.set(cid.toString(), { offset, length: bytes.length })
    offset += bytes.length
  }

  async function load(cid: CID): Promise<Uint8Array> {
    const place = places.get(cid.toString())
    if (!place) throw new InvalidCarError(`the CAR lacks the block ${cid}`)
    return spool.read(place.offset, place.length)
  }

  for (const root of roots) await addRoot(root)
  return roots

  async function addRoot(root: CID): Promise<void> {
    try {
      const file = await openDagFile(root, load)
      if (file.size > maxFileSize) throw new InvalidCarError(`${root} has ${file.size} bytes; ${maxFileSize} are taken`)
      await add(file.read({ start: 0, end: file.size }, 1), {
        cid: root,
        ...(pin !== undefined && { pin }),
        ...(signal && { signal }),
      })
    } catch (cause) {
      if (!codeOf(cause).startsWith('CONTENT_')) throw cause
      throw new InvalidCarError(`${root} is not stored: ${messageOf(cause)}`, { cause })
    }
  }
}

type Place = Readonly<{ offset: number; length: number }>

const GIB = 1024 ** 3
const MAX_ROOTS = 16
