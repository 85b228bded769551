import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { twoDirectories } from './test/hostile-zips.ts'
import { readBytes } from './test/read-bytes.ts'
import { soundZips } from './test/sound-zips.ts'

const withPip = spawnSync('python3', ['-m', 'pip', '--version']).status === 0 ? describe : describe.skip

const AUTHOR = 'demo/author.py'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dipmp-pip-'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Installs a wheel with pip, and returns the sha256 of the file that says who wrote it. */
function install(bytes: Uint8Array, name: string): string {
  const path = join(folder, 'demo-1.0-py3-none-any.whl')
  const target = join(folder, name)
  writeFileSync(path, bytes)
  const pip = ['-m', 'pip', '--isolated', '--disable-pip-version-check', '--no-cache-dir', 'install', '--quiet']
  const ran = spawnSync('python3', [...pip, '--no-deps', '--no-index', '--no-compile', '--target', target, path], {
    encoding: 'utf8',
  })
  if (ran.status !== 0) throw new Error(ran.stderr)
  return createHash('sha256')
    .update(readFileSync(join(target, AUTHOR)))
    .digest('hex')
}

withPip('pip', () => {
  test.each(soundZips().filter(([kind]) => /force_zip64|ZIP64 end that is needed/.test(kind)))(
    'installs a wheel %s, and what was validated',
    async (kind, bytes) => {
      expect(await readBytes(bytes)).toHaveProperty([AUTHOR], install(bytes, kind))
    },
  )

  test('would install the other archive of a wheel with two directories, which is refused', async () => {
    const evil = createHash('sha256').update("author = 'evil'\n").digest('hex')

    expect(install(twoDirectories(), 'two')).toBe(evil)
    expect(await readBytes(twoDirectories())).toBeInstanceOf(Error)
  })
})
