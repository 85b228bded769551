import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readCar } from '../car/read-car.ts'
import { describeFile } from '../dag/describe-file.ts'
import { collect } from '../test/collect.ts'
import { keystreamBytes } from '../test/keystream.ts'
import { createTempFolder } from '../test/temp-folder.ts'
import { openLocalDag } from './local-dag.ts'

const BYTES = keystreamBytes(2 * 1024 * 1024 + 7, 'local dag')

describe('openLocalDag', () => {
  let folder: Awaited<ReturnType<typeof createTempFolder>>
  let path: string

  beforeEach(async () => {
    folder = await createTempFolder()
    path = join(folder.path, 'file')
    await writeFile(path, BYTES)
  })
  afterEach(() => folder.remove())

  test.each([
    ['no bytes', 0],
    ['one block', 1024],
    ['three leaves', BYTES.length],
  ])('foretells the size of the CAR of a file of %s', async (_, size) => {
    await writeFile(path, BYTES.subarray(0, size))
    const { cid } = await describeFile([BYTES.subarray(0, size)])

    const dag = await openLocalDag(path, cid)

    expect(await collect(dag.car().bytes())).toHaveLength(dag.car().size)
    await dag.close()
  })

  test('gives any part of the CAR, the same each time', async () => {
    const { cid } = await describeFile([BYTES])
    const dag = await openLocalDag(path, cid)
    const car = dag.car()
    const whole = await collect(car.bytes())

    const cuts = [0, 1, 58, 59, 60, 300, 1024 * 1024, car.size - 8, car.size - 1, car.size]
    for (const [index, start] of cuts.entries()) {
      const end = cuts[index + 3] ?? car.size
      expect(Buffer.compare(await collect(car.bytes(start, end)), whole.subarray(start, end))).toBe(0)
    }
    await dag.close()
  })

  test('gives a CAR of some of its blocks, with the whole as its root', async () => {
    const { cid } = await describeFile([BYTES])
    const dag = await openLocalDag(path, cid)

    const { size, bytes } = dag.car(dag.blocks.slice(1, 3))
    const car = await readCar(bytes())
    const found: string[] = []
    for await (const block of car.blocks) found.push(block.cid.toString())

    expect(car.roots.map(String)).toEqual([cid.toString()])
    expect(found).toEqual(dag.blocks.slice(1, 3).map((block) => block.cid.toString()))
    expect(size).toBe((await collect(bytes())).length)
    await dag.close()
  })

  test('has a block that the file repeats once', async () => {
    await writeFile(path, Buffer.alloc(8 * 1024 * 1024))
    const { cid } = await describeFile([Buffer.alloc(8 * 1024 * 1024)])
    const dag = await openLocalDag(path, cid)

    expect(dag.blocks).toHaveLength(2)
    expect(dag.car().size).toBeLessThan(1.1 * 1024 * 1024)
    await dag.close()
  })

  test('fails on a file that changes after it was split', async () => {
    const { cid } = await describeFile([BYTES])
    const dag = await openLocalDag(path, cid)
    await writeFile(path, Buffer.alloc(BYTES.length))

    await expect(collect(dag.car().bytes())).rejects.toThrow(/changed while it was read/)
    await dag.close()
  })
})
