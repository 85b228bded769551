import { connectRegistry, type FileRecord, projectIdOf } from '@dipmp/contracts'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { sdist, wheel } from './distributions.ts'
import { inFolder, startTestStack, type TestStack } from './stack.ts'

const DAYS_14 = 14 * 86_400

let stack: TestStack

beforeAll(async () => {
  stack = await startTestStack()
  await stack.publishAll(wheel('oldrel', '1.0'))
  await stack.provider.send('evm_increaseTime', [DAYS_14 + 60])
  await stack.provider.send('evm_mine', [])
})

afterAll(() => stack.stop())

describe('a file that is added to a release more than 14 days after its first', () => {
  test('is refused by the publisher', async () => {
    const late = sdist('oldrel', '1.0')

    await expect(inFolder([late], (paths) => stack.publish(paths))).rejects.toMatchObject({ code: 'RELEASE_CLOSED' })
  })

  test('is recorded where somebody sends it anyway, and offered to no installer', async () => {
    const registry = connectRegistry(stack.registry, await stack.provider.getSigner(0))
    const file: FileRecord = {
      filename: 'oldrel-1.0-9-py3-none-any.whl',
      size: 10n,
      digest: 'ab'.repeat(32),
      dagRoot: null,
      metadataDigest: null,
      requiresPython: null,
    }
    await (await registry.publish({ project: 'oldrel', version: '1.0', files: [file], registers: false })).wait()
    await stack.indexed()

    expect((await stack.page('oldrel')).files.map(({ filename }) => filename)).toEqual(['oldrel-1.0-py3-none-any.whl'])
    expect(await lateFiles()).toEqual([file.filename])
    expect(await (await fetch(`${stack.gatewayUrl}/project/${stack.registry}/oldrel/`)).text()).toContain(
      'not offered to installers: 1',
    )
  })

  test('is no longer held against a new version', async () => {
    await stack.publishAll(wheel('oldrel', '1.1'), sdist('oldrel', '1.1'))

    expect((await stack.page('oldrel')).versions).toEqual(['1.0', '1.1'])
  })
})

async function lateFiles(): Promise<readonly string[]> {
  const id = `${stack.registry}${projectIdOf('oldrel').slice(2)}`
  const query = `{ files(where: { project: "${id}", late: true }) { filename } }`
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(stack.graphqlUrl, { method: 'POST', headers, body: JSON.stringify({ query }) })
  const { data } = (await response.json()) as { data: { files: { filename: string }[] } }
  return data.files.map(({ filename }) => filename)
}
