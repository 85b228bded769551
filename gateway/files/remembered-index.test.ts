import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectIdOf } from '@dipmp/contracts'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { FileNotFoundError, IndexUnavailableError, ProjectQuarantinedError } from '../errors.ts'
import type { Change } from '../follow/step.ts'
import type { Head } from '../record-log.ts'
import type { RegistryIndex } from '../registry-index.ts'
import { BLOCK, DEMO, REGISTRY, WHEEL } from '../test/sample.ts'
import { openCacheFolder } from './cache-folder.ts'
import { openKnownFiles } from './known-files.ts'
import { rememberFiles } from './remembered-index.ts'

const HEAD: Head = { ...BLOCK, parentHash: null, timestamp: null, deployment: 'Qm' }
const QUARANTINE = { type: 'quarantined', reason: 'malware', until: 1_900_000_000 } as const
const RECORD = {
  id: '0x01',
  registry: REGISTRY,
  projectId: projectIdOf(DEMO.normalizedName),
  blockNumber: 121n,
  print: '',
}

let path: string
beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), 'dipmp-known-'))
})
afterEach(() => rm(path, { recursive: true }))

type State = 'has it' | 'is away' | 'is seen to be away' | 'lacks it' | 'has it in quarantine'

/** An index that a test takes away, and a gateway's memory of it, in the folder of this test. */
async function scene(maxBytes = 100_000) {
  const index = { state: 'has it' as State, asked: 0 }
  const listeners: ((change: Change) => void)[] = []
  const answer = async <T>(found: T, quarantined: () => T): Promise<T> => {
    index.asked += 1
    if (index.state === 'has it') return found
    if (index.state === 'has it in quarantine') return quarantined()
    if (index.state === 'lacks it') throw new FileNotFoundError(REGISTRY, WHEEL.cid, WHEEL.filename)
    throw new IndexUnavailableError('it is away or failing')
  }
  const under: RegistryIndex = {
    projects: async () => Promise.reject(new Error('not asked')),
    project: () =>
      answer({ ...DEMO, projectId: RECORD.projectId }, () => ({
        ...DEMO,
        projectId: RECORD.projectId,
        status: QUARANTINE,
        files: [],
      })),
    file: () =>
      answer(WHEEL, () => {
        throw new ProjectQuarantinedError(DEMO.normalizedName, QUARANTINE)
      }),
  }
  const remembered = rememberFiles(under, {
    known: await openKnownFiles(await openCacheFolder({ path, maxBytes })),
    view: {
      current: () => (index.state === 'is seen to be away' ? null : HEAD),
      onChange: (listener) => listeners.push(listener),
    },
    logger: { warn: () => {} },
  })
  return {
    index,
    file: () => remembered.file(REGISTRY, WHEEL.cid, WHEEL.filename),
    page: () => remembered.project(REGISTRY, DEMO.normalizedName),
    record: () => {
      for (const listener of listeners) listener({ type: 'records', records: [RECORD] })
    },
  }
}

describe('a file that was seen in the index', () => {
  test.each(['is away', 'is seen to be away'] as const)(
    'is still known while that %s, after a restart as well',
    async (state) => {
      const before = await scene()
      await before.file()
      const after = await scene()
      after.index.state = state

      expect(await after.file()).toEqual(WHEEL)
    },
  )

  test('is given without asking an index that is known to be away', async () => {
    const { index, file } = await scene()
    await file()
    index.state = 'is seen to be away'
    await file()

    expect(index.asked).toBe(1)
  })

  test('is known for its own cid and name only, and not where it was never seen', async () => {
    const { index, file } = await scene()
    index.state = 'is away'

    await expect(file()).rejects.toMatchObject({ code: 'INDEX_UNAVAILABLE' })
  })

  test('is forgotten once the index says that it has no such file, as after a reorg', async () => {
    const { index, file } = await scene()
    await file()
    index.state = 'lacks it'
    await expect(file()).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' })
    index.state = 'is away'

    await expect(file()).rejects.toMatchObject({ code: 'INDEX_UNAVAILABLE' })
  })

  test('is not known where the disk holds something else', async () => {
    const { index, file } = await scene()
    await file()
    const [name = ''] = await readdir(join(path, 'files'))
    index.state = 'is away'
    for (const text of ['', '{', '{"filename":"other-1.0.tar.gz","quarantine":null,"file":null}', 'null']) {
      await writeFile(join(path, 'files', name), text)
      await expect(file()).rejects.toMatchObject({ code: 'INDEX_UNAVAILABLE' })
    }
  })

  test('is still served by the index where nothing can be kept', async () => {
    const { file } = await scene()
    await rm(join(path, 'tmp'), { recursive: true })

    expect(await file()).toEqual(WHEEL)
  })
})

describe('a project that was in quarantine at last sight stays there while the index is away', () => {
  const quarantined = { code: 'QUARANTINED', message: expect.stringContaining('malware') }

  test('where a file of it was asked for', async () => {
    const { index, file } = await scene()
    await file()
    index.state = 'has it in quarantine'
    await expect(file()).rejects.toMatchObject(quarantined)
    index.state = 'is away'

    await expect(file()).rejects.toMatchObject(quarantined)
  })

  test('where its page was read', async () => {
    const { index, file, page } = await scene()
    await file()
    index.state = 'has it in quarantine'
    await page()
    index.state = 'is seen to be away'

    await expect(file()).rejects.toMatchObject(quarantined)
  })

  test('where nobody asked, and a record came', async () => {
    const { index, file, record } = await scene()
    await file()
    index.state = 'has it in quarantine'
    record()
    while (index.asked < 2) await new Promise((resolve) => setImmediate(resolve))
    index.state = 'is away'
    let error = await file().catch((each) => each)
    while (error.code === 'INDEX_UNAVAILABLE') error = await file().catch((each) => each)

    expect(error).toMatchObject(quarantined)
  })

  test('and is not served where a record came that could not be looked into', async () => {
    const { index, file, record } = await scene()
    await file()
    index.state = 'is away'
    record()

    await expect(file()).rejects.toMatchObject({ code: 'INDEX_UNAVAILABLE' })
    index.state = 'has it'
    expect(await file()).toEqual(WHEEL)
    index.state = 'is away'
    expect(await file()).toEqual(WHEEL)
  })
})
