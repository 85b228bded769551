import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createFileContentStore, startContentServer } from '@dipmp/ipfs'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { runProcess } from '../../test/run-process.ts'

const HELLO = 'bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e'

let folder: string
let path: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dipmp-store-'))
  path = join(folder, 'content')
  await mkdir(path)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('dipmp store', () => {
  test('takes a file out of one store into another, as a CAR', async () => {
    const { cid } = await add(path, Buffer.alloc(3_000_000, 'text'))
    const other = join(folder, 'other')
    await mkdir(other)
    const car = join(folder, 'a.car')

    expect(await store(['export', cid, car])).toMatchObject({ code: 0, stdout: `${cid} is in ${car}\n` })
    expect(await store(['import', car], other)).toMatchObject({ code: 0, stdout: `${cid} from ${car}\n` })
    expect((await store(['list', '--json'], other)).json).toEqual({
      files: [{ cid, size: 3_000_000, unpinnedSince: null }],
      bytes: 3_000_000,
    })
  })

  test('writes over no file, and leaves nothing of a CAR that has no end', async () => {
    const car = join(folder, 'a.car')
    await writeFile(car, 'mine')
    await add(path, Buffer.from('hello world'))

    expect(await store(['export', HELLO, car])).toMatchObject({ code: 1, stderr: expect.stringContaining('EEXIST') })
    expect(await readFile(car, 'utf8')).toBe('mine')
  })

  test('lists what is to go, and removes it', async () => {
    const { cid } = await add(path, Buffer.from('hello world'))

    expect(await store(['unpin', cid])).toMatchObject({ code: 0, stdout: `${cid} goes with the next garbage\n` })
    expect((await store(['list'])).stdout).toMatch(/ 11 unpinned since \d{4}-.*\n1 files, 11 bytes\n$/)
    expect((await store(['gc'])).stdout).toBe('0 files removed, 0 bytes\n')
    expect((await store(['gc', '--now'])).stdout).toBe(`${cid} 11\n1 files removed, 11 bytes\n`)
    expect(await store(['pin', cid])).toMatchObject({ code: 1 })
  })

  test('names what is damaged, and mends it from a gateway', async () => {
    const { cid, file } = await add(path, Buffer.from('hello world'))
    await writeFile(file, 'hello wor1d')
    const sound = await createFileContentStore(join(folder, 'sound'))
    await sound.add([Buffer.from('hello world')])
    const server = await startContentServer({ store: sound })

    const found = await store(['scrub'])
    const mended = await store(['scrub', '--ipfs-gateways', server.url])
    await server.stop()
    await sound.close()

    expect(found).toMatchObject({ code: 1, stderr: expect.stringContaining(`${cid}: 1 blocks`) })
    expect(mended).toMatchObject({
      code: 0,
      stdout: `${cid} had 1 damaged blocks, which are mended\n1 files are sound\n`,
    })
    expect(await readFile(file, 'utf8')).toBe('hello world')
  })

  test.each([
    ['without a folder', ['list'], /--store \(DIPMP_STORE\) is missing/],
    ['with a folder that is not there', ['list', '--store', '/no/such/folder'], /there is no folder/],
  ])('says so %s', async (_, args, message) => {
    expect(await runProcess(['store', ...args])).toMatchObject({ code: 2, stderr: expect.stringMatching(message) })
  })

  async function store(args: readonly string[], where = path) {
    const result = await runProcess(['store', ...args], { env: { DIPMP_STORE: where } })
    return { ...result, json: args.includes('--json') ? JSON.parse(result.stdout) : null }
  }
})

async function add(where: string, bytes: Buffer): Promise<{ cid: string; file: string }> {
  const opened = await createFileContentStore(where)
  const { cid } = await opened.add([bytes])
  await opened.close()
  return { cid: cid.toString(), file: join(where, 'files', cid.toString().slice(-3, -1), cid.toString()) }
}
