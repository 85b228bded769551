import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { findDistributions } from './find-distributions.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dipmp-find-'))
  mkdirSync(join(folder, 'folder.whl'))
  const names = [
    ...['demo-1.0-py3-none-any.whl', 'demo-1.0.tar.gz', 'demo-1.0.zip', 'notes.txt', 'demo-1.0.tar.gz.asc'],
    ...['demo-1.0-py3-none-any.whl.publish.attestation', 'demo-1.0.tar.gz.sigstore.json', 'SHA256SUMS'],
  ]
  for (const name of names) writeFileSync(join(folder, name), '')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const find = async (...paths: readonly string[]) =>
  (await findDistributions(paths.map((path) => join(folder, path)))).map((path) => path.slice(folder.length + 1))

describe('findDistributions', () => {
  test('expands a pattern that the shell left in quotes, and passes over signatures, attestations and texts', async () => {
    expect(await find('demo*')).toEqual(['demo-1.0-py3-none-any.whl', 'demo-1.0.tar.gz', 'demo-1.0.zip'])
    expect(await find('*.whl.publish.attestation', 'notes.txt', '*.gz')).toEqual(['demo-1.0.tar.gz'])
  })

  test('takes a folder for its wheels and sdists, and names each file once', async () => {
    expect(await find('', '*.whl')).toEqual(['demo-1.0-py3-none-any.whl', 'demo-1.0.tar.gz'])
  })

  test.each([
    ['nothing matches', 'none*', 'matches no file'],
    ['a file is not there', 'absent.whl', 'ENOENT'],
    ['there are only texts', 'notes.txt', 'there is no wheel or sdist in'],
  ])('says so where %s', async (_case, path, message) => {
    await expect(find(path)).rejects.toMatchObject({
      code: 'DISTRIBUTION_NOT_FOUND',
      message: expect.stringContaining(message),
    })
  })
})
