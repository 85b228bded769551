import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { connectRegistry, projectIdOf, versionHashOf } from '@dipmp/contracts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { sdist, wheel } from './distributions.ts'
import { createVenv, namesIn, type Venv } from './pip.ts'
import { startTestStack, type TestStack } from './stack.ts'

const TIMEOUT_MS = 180_000

const demoWheel = wheel('demo', '1.0')

let stack: TestStack
let venv: Venv

beforeAll(async () => {
  stack = await startTestStack()
  await stack.publishAll(
    demoWheel,
    wheel('demo', '1.1', { requiresPython: '>=3.8' }),
    sdist('demo', '1.1', { requiresPython: '>=3.8' }),
    wheel('demo', '2.0', { requiresPython: '>=99' }),
    wheel('demo-app', '1.0', { requires: ['demo<1.1'] }),
    sdist('source-only', '3.0'),
  )
})

afterAll(() => stack.stop())

beforeEach(async () => {
  venv = await createVenv()
})

afterEach(() => venv.remove())

describe('pip', () => {
  test(
    'installs the newest release that its Python can run',
    async () => {
      const outcome = await venv.pip('install', 'demo', '--index-url', stack.indexUrl)

      expect(outcome).toMatchObject({ exitCode: 0 })
      expect(await venv.installed()).toEqual(['demo==1.1'])
    },
    TIMEOUT_MS,
  )

  test(
    'installs an exact version, by a name that is not normalized',
    async () => {
      const outcome = await venv.pip('install', 'Demo==1.0', '--index-url', stack.indexUrl)

      expect(outcome).toMatchObject({ exitCode: 0 })
      expect(await venv.installed()).toEqual(['demo==1.0'])
    },
    TIMEOUT_MS,
  )

  test(
    'takes the wheel of a release, and the sdist where it is told to',
    async () => {
      const ofWheel = await venv.pip('download', 'demo==1.1', '--index-url', stack.indexUrl, '-d', 'wheels')
      const ofSdist = await venv.pip(
        'download',
        'demo==1.1',
        '--no-binary',
        ':all:',
        '--index-url',
        stack.indexUrl,
        '-d',
        'sdists',
      )

      expect([ofWheel.exitCode, ofSdist.exitCode]).toEqual([0, 0])
      expect(await namesIn(join(venv.folder, 'wheels'))).toEqual(['demo-1.1-py3-none-any.whl'])
      expect(await namesIn(join(venv.folder, 'sdists'))).toEqual(['demo-1.1.tar.gz'])
    },
    TIMEOUT_MS,
  )

  test(
    'builds and installs a project that has an sdist only',
    async () => {
      const outcome = await venv.pip('install', 'source-only', '--index-url', stack.indexUrl)

      expect(outcome).toMatchObject({ exitCode: 0 })
      expect(await venv.installed()).toEqual(['source-only==3.0'])
    },
    TIMEOUT_MS,
  )

  test(
    'installs what a project requires from the same index',
    async () => {
      const outcome = await venv.pip('install', 'demo-app', '--index-url', stack.indexUrl)

      expect(outcome).toMatchObject({ exitCode: 0 })
      expect(await venv.installed()).toEqual(['demo==1.0', 'demo-app==1.0'])
    },
    TIMEOUT_MS,
  )

  test(
    'accepts a pinned hash, and refuses another',
    async () => {
      const digest = createHash('sha256').update(demoWheel.bytes).digest('hex')
      await writeFile(join(venv.folder, 'right.txt'), `demo==1.0 --hash=sha256:${digest}\n`)
      await writeFile(join(venv.folder, 'wrong.txt'), `demo==1.0 --hash=sha256:${'0'.repeat(64)}\n`)

      const refused = await venv.pip('install', '--require-hashes', '-r', 'wrong.txt', '--index-url', stack.indexUrl)
      const accepted = await venv.pip('install', '--require-hashes', '-r', 'right.txt', '--index-url', stack.indexUrl)

      expect(refused.exitCode).toBe(1)
      expect(refused.stderr).toContain('DO NOT MATCH THE HASHES')
      expect(accepted).toMatchObject({ exitCode: 0 })
      expect(await venv.installed()).toEqual(['demo==1.0'])
    },
    TIMEOUT_MS,
  )

  test(
    'lists the versions',
    async () => {
      const outcome = await venv.pip('index', 'versions', 'demo', '--index-url', stack.indexUrl)

      expect(outcome).toMatchObject({ exitCode: 0 })
      expect(outcome.stdout).toContain('Available versions: 1.1, 1.0')
    },
    TIMEOUT_MS,
  )

  test(
    'passes over a yanked release unless it is pinned, and says why it was yanked',
    async () => {
      await stack.publishAll(wheel('withdrawn', '1.0'), wheel('withdrawn', '1.1'))
      await yank('withdrawn', '1.1', 'breaks <everything>')

      const newest = await venv.pip('install', 'withdrawn', '--index-url', stack.indexUrl)
      const kept = await venv.installed()
      const pinned = await venv.pip('install', 'withdrawn==1.1', '--index-url', stack.indexUrl)

      expect([newest.exitCode, kept]).toEqual([0, ['withdrawn==1.0']])
      expect(pinned.exitCode).toBe(0)
      expect(pinned.stderr).toContain('breaks <everything>')
      expect(await venv.installed()).toEqual(['withdrawn==1.1'])
    },
    TIMEOUT_MS,
  )

  test(
    'says that there is no such project where there is none',
    async () => {
      const outcome = await venv.pip('install', 'nobody-published-this', '--index-url', stack.indexUrl)

      expect(outcome.exitCode).toBe(1)
      expect(outcome.stderr).toContain('No matching distribution found for nobody-published-this')
    },
    TIMEOUT_MS,
  )
})

async function yank(project: string, version: string, reason: string): Promise<void> {
  const registry = connectRegistry(stack.registry, await stack.provider.getSigner(0))
  const release = { projectId: projectIdOf(project), version, versionHash: versionHashOf(version) }
  await (await registry.yankRelease({ ...release, reason })).wait()
  await stack.indexed()
}
