import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { hostileZips } from '../../packaging/zip/test/hostile-zips.ts'
import { soundZips } from '../../packaging/zip/test/sound-zips.ts'
import { readDistributions } from './read-distributions.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dipmp-zips-'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function faultOf(bytes: Uint8Array): Promise<string> {
  const path = join(folder, 'demo-1.0-py3-none-any.whl')
  writeFileSync(path, bytes)
  const options = { signal: new AbortController().signal, onRead: () => {} }
  return readDistributions([path], options).then(
    () => 'none',
    (error) => `${error.code}: ${error.message}`,
  )
}

describe('a wheel', () => {
  test.each(soundZips().map(([kind, bytes]) => ({ kind, bytes })))('is sound $kind', async ({ bytes }) => {
    expect(await faultOf(bytes)).toBe('none')
  })

  test.each(hostileZips().map(([kind, bytes, fault]) => ({ kind, bytes, fault })))(
    'is refused for $kind',
    async ({ bytes, fault }) => {
      const found = await faultOf(bytes)

      expect(found).toMatch(/^INVALID_DISTRIBUTION: .*demo-1\.0-py3-none-any\.whl/)
      expect(found).toContain(fault)
    },
  )
})
