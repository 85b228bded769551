import { filenameHashOf, projectIdOf, versionHashOf } from '@dipmp/contracts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { wheel } from '../../test/distributions.ts'
import { publish } from '../publish.ts'
import { type Publishing, startPublishing } from '../test/publishing.ts'
import type { ChainOptions } from './chain-options.ts'
import { unyank, yank } from './yank.ts'

const FILENAME = 'demo_pkg-1.0-py3-none-any.whl'

let world: Publishing
let options: ChainOptions

beforeAll(async () => {
  world = await startPublishing()
  options = { registry: world.chain.registry.address, signer: world.chain.owner }
})

afterAll(() => world.stop())

beforeEach(async () => {
  await world.chain.reset()
  await publish([world.write(wheel('demo-pkg', '1.0'))], { ...options, pinTargets: world.pinTargets })
})

async function isReleaseYanked(canonicalVersion: string): Promise<boolean> {
  const versionHash = versionHashOf(canonicalVersion)
  return (await world.chain.registry.releaseYankCommitment(projectIdOf('demo-pkg'), versionHash)) !== null
}

async function isFileYanked(filename: string): Promise<boolean> {
  const filenameHash = filenameHashOf(filename)
  return (await world.chain.registry.fileYankCommitment(projectIdOf('demo-pkg'), filenameHash)) !== null
}

describe('yank and unyank', () => {
  test('change a release, however its name and version are spelled', async () => {
    const report = await yank({ project: 'Demo_Pkg', version: 'v1.0.0', reason: 'broken' }, options)

    expect(report).toMatchObject({ project: 'demo-pkg', version: '1.0.0', filename: null })
    expect(report.transaction.gasUsed).toBeGreaterThan(0n)
    expect(await isReleaseYanked('1')).toBe(true)
    await unyank({ project: 'demo.pkg', version: '1' }, options)
    expect(await isReleaseYanked('1')).toBe(false)
  })

  test('change one file', async () => {
    await yank({ project: 'demo-pkg', version: '1.0', filename: FILENAME }, options)

    expect(await isFileYanked(FILENAME)).toBe(true)
    expect(await isReleaseYanked('1')).toBe(false)
    await unyank({ project: 'demo-pkg', version: '1.0', filename: FILENAME }, options)
    expect(await isFileYanked(FILENAME)).toBe(false)
  })

  test('are refused in a sentence where they would change nothing', async () => {
    const target = { project: 'demo-pkg', version: '1.0' }

    await expect(unyank(target, options)).rejects.toMatchObject({
      code: 'REGISTRY_REFUSED',
      message: 'the registry refuses demo-pkg 1.0: it is not yanked',
    })
    await yank(target, options)
    await expect(yank(target, options)).rejects.toThrow('the registry refuses demo-pkg 1.0: it is yanked already')
  })

  test('are refused to whoever does not own the project', async () => {
    const foreign = yank({ project: 'demo-pkg', version: '1.0' }, { ...options, signer: world.chain.stranger })

    await expect(foreign).rejects.toMatchObject({ code: 'NOT_PROJECT_OWNER' })
  })

  test('are refused for a file of another release', async () => {
    const target = { project: 'demo-pkg', version: '2.0', filename: FILENAME }

    await expect(yank(target, options)).rejects.toMatchObject({
      code: 'FILE_OF_OTHER_RELEASE',
      message: expect.stringContaining('is a file of demo-pkg 1.0'),
    })
  })

  test('are refused for a file that is not published', async () => {
    const target = { project: 'demo-pkg', version: '1.0', filename: 'demo_pkg-1.0.tar.gz' }

    await expect(yank(target, options)).rejects.toThrow('demo_pkg-1.0.tar.gz is not published')
  })
})
