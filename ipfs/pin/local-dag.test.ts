import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
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

    expect(await collect(dag.car())).toHaveLength(dag.carSize)
    await dag.close()
  })

  test('fails on a file that changes after it was split', async () => {
    const { cid } = await describeFile([BYTES])
    const dag = await openLocalDag(path, cid)
    await writeFile(path, Buffer.alloc(BYTES.length))

    await expect(collect(dag.car())).rejects.toThrow(/changed while it was read/)
    await dag.close()
  })
})
