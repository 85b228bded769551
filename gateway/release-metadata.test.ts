import { expect, test } from '@jest/globals'
import { releaseMetadata } from './release-metadata.ts'
import { releasesOf } from './releases.ts'
import { NO_CORE_METADATA } from './test/no-core-metadata.ts'
import { sampleFile, sampleProject } from './test/sample.ts'

const { signal } = new AbortController()
const WITH = (digest: string) => ({ coreMetadata: { digest, cid: 'a cid' } })

/** The digest of what is read for a release of these files. */
async function readFor(...files: readonly ReturnType<typeof sampleFile>[]): Promise<string | null> {
  const [release = null] = await releasesOf(sampleProject('demo', files))
  const read = async (digest: string) => ({ ...NO_CORE_METADATA, name: digest })
  return (await releaseMetadata(release, read, { signal })).metadata?.name ?? null
}

test('a release says what its wheel says, else what its sdist does', async () => {
  const source = sampleFile('demo-1.0.tar.gz', Buffer.from('sdist'), WITH('of the sdist'))
  const built = sampleFile('demo-1.0-py3-none-any.whl', Buffer.from('wheel'), WITH('of the wheel'))
  const silent = sampleFile('demo-1.0-py2-none-any.whl', Buffer.from('old'))

  expect(await readFor(source, built)).toBe('of the wheel')
  expect(await readFor(source, silent)).toBe('of the sdist')
  expect(await readFor(silent)).toBeNull()
})
