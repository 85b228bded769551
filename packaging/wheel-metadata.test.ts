import { describe, expect, test } from '@jest/globals'
import { wheel } from '../test/distributions.ts'
import { parseFilename, type WheelFilename } from './filename.ts'
import { readWheelMetadata } from './wheel-metadata.ts'
import { hostileZips } from './zip/test/hostile-zips.ts'
import { countingFile } from './zip/test/read-bytes.ts'
import { soundZips } from './zip/test/sound-zips.ts'
import { writeZip } from './zip/test/write-zip.ts'

const INFO = 'demo-1.0.dist-info'
const FILENAME = parseFilename('demo-1.0-py3-none-any.whl') as WheelFilename

async function metadataOf(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await readWheelMetadata(countingFile(bytes).file, bytes.length, FILENAME)).toString()
}

/** A wheel of demo 1.0 whose members are changed before it is packed. */
function changed(change: (members: Map<string, Uint8Array>) => void): Uint8Array {
  return wheel('demo', '1.0', { change }).bytes
}

function removeInfo(members: Map<string, Uint8Array>): void {
  for (const path of [...members.keys()]) if (path.startsWith(INFO)) members.delete(path)
}

describe('the METADATA of a wheel', () => {
  test('is that of its .dist-info', async () => {
    expect(await metadataOf(wheel('demo', '1.0', { summary: 'A demo' }).bytes)).toContain('\nSummary: A demo\n')
  })

  test.each(['Demo-1.0.dist-info', 'demo-1.0.0.dist-info', 'demo-1.dist-info'])(
    'is found in %s, as few tools spell it and installers take it',
    async (directory) => {
      const bytes = changed((members) => {
        const metadata = members.get(`${INFO}/METADATA`) ?? new Uint8Array()
        removeInfo(members)
        members.set(`${directory}/METADATA`, metadata)
      })

      expect(await metadataOf(bytes)).toContain('Name: demo')
    },
  )

  test.each<[string, (members: Map<string, Uint8Array>) => unknown, string]>([
    ['no .dist-info', (members) => removeInfo(members), 'has no .dist-info'],
    ['no METADATA', (members) => members.delete(`${INFO}/METADATA`), 'does not have'],
    ['two .dist-info', (members) => members.set('evil-1.0.dist-info/METADATA', Buffer.from('x')), 'has "demo-1.0'],
    ['a second .dist-info in capitals', (members) => members.set('DEMO-1.0.DIST-INFO/x', Buffer.from('x')), 'has "'],
  ])('is not read of a wheel with %s', async (_what, change, fault) => {
    await expect(metadataOf(changed(change))).rejects.toMatchObject({
      code: 'INVALID_ARCHIVE',
      message: expect.stringContaining(fault),
    })
  })

  test("is not read of another project's wheel under this name", async () => {
    await expect(metadataOf(wheel('other', '1.0').bytes)).rejects.toMatchObject({
      code: 'INVALID_ARCHIVE',
      message: expect.stringContaining("which is another project's"),
    })
  })

  test('is not read where it is there twice, since readers take either', async () => {
    const member = (text: string) => ({ path: `${INFO}/METADATA`, content: Buffer.from(text) })

    await expect(metadataOf(writeZip({ members: [member('one'), member('other')] }))).rejects.toMatchObject({
      code: 'INVALID_ARCHIVE',
    })
  })

  test.each(soundZips().map(([kind, bytes]) => ({ kind, bytes })))(
    'is read of a zip that is sound $kind',
    async ({ bytes }) => {
      expect(await metadataOf(bytes)).toContain('Name: demo')
    },
  )

  test.each(hostileZips().map(([kind, bytes]) => ({ kind, bytes })))(
    'is never another than is validated, of a zip with $kind',
    async ({ bytes }) => {
      // Some have their fault in another member, which is not unpacked.
      const read = await metadataOf(bytes).catch((error) => error.code)

      expect(['INVALID_ARCHIVE', wheelMetadata]).toContain(read)
    },
  )

  test('takes bounded memory and time of a wheel of 65,000 members with names of 26 MB', async () => {
    const members = Array.from({ length: 65_000 }, (_, number) => ({
      path: `demo/${number}${'x'.repeat(390)}`,
      content: Buffer.alloc(0),
      isStored: true,
    }))
    const bytes = writeZip({ members })
    const [time, memory] = [process.cpuUsage(), process.memoryUsage().heapUsed]

    await expect(metadataOf(bytes)).rejects.toThrow('has no .dist-info')
    const used = process.memoryUsage().heapUsed - memory
    expect(process.cpuUsage(time).user).toBeLessThan(20_000_000)
    expect(used).toBeLessThan(400 * 1024 * 1024)
  })
})

const wheelMetadata = Buffer.from(
  await readWheelMetadata(
    countingFile(soundZips()[0]?.[1] ?? Buffer.alloc(0)).file,
    soundZips()[0]?.[1].length ?? 0,
    FILENAME,
  ),
).toString()
