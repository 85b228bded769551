import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Inspection, inspectDistributions } from '../publisher/distribution/inspect-distributions.ts'
import { CHECKED_FILENAMES, REFUSED_TODAY } from './checked-distributions.ts'
import { downloadDistributions, realDistributions } from './differential/real-distributions.ts'
import { describeWithPypi } from './python-client.ts'

const TIMEOUT_MS = 900_000

describeWithPypi('distributions of popular projects, downloaded from PyPI (needs PyPI)', () => {
  let folder: string
  let inspections: ReadonlyMap<string, Inspection>

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dipmp-checked-'))
    const others = await downloadDistributions([...CHECKED_FILENAMES, ...Object.keys(REFUSED_TODAY)])
    for (const { filename, bytes } of [...(await realDistributions()), ...others]) {
      await writeFile(join(folder, filename), bytes)
    }
    const found = await inspectDistributions([folder], { signal: new AbortController().signal, onRead: () => {} })
    inspections = new Map(found.map((inspection) => [inspection.filename, inspection]))
  }, TIMEOUT_MS)

  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('PyPI would take 150 of them today, and so do we', () => {
    const accepted = [...inspections.values()].filter(({ filename }) => !(filename in REFUSED_TODAY))

    expect(accepted.flatMap((inspection) => findingsOf(inspection, 'error'))).toEqual([])
    expect(accepted.length).toBeGreaterThanOrEqual(150)
  })

  test('wheels of maturin up to 1.9 pass with a warning', () => {
    const [warned = []] = [...inspections.values()]
      .filter(({ filename }) => filename.startsWith('orjson-3.10'))
      .map((inspection) => findingsOf(inspection, 'warning'))

    expect(warned).toContainEqual(expect.stringContaining('tag-compressed'))
  })

  test.each(Object.entries(REFUSED_TODAY))('%s is refused, as PyPI would today', (filename, code) => {
    expect(inspections.get(filename)?.findings.filter(({ severity }) => severity === 'error')).toMatchObject([{ code }])
  })
})

function findingsOf({ filename, findings }: Inspection, wanted: string): readonly string[] {
  return findings
    .filter(({ severity }) => severity === wanted)
    .map(({ code, place, fault }) => `${filename}: ${code} ${place}: ${fault}`)
}
