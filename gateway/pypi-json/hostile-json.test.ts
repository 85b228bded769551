import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ORIGIN } from '../http/origin.ts'
import { newestOf, releasesOf } from '../releases.ts'
import { anyText, HOSTILE_TEXTS } from '../test/hostile-text.ts'
import { NO_CORE_METADATA } from '../test/no-core-metadata.ts'
import { DEMO } from '../test/sample.ts'
import { renderPypiJson } from './project-json.ts'

const RELEASES = await releasesOf(DEMO)

/** One text wherever data stands, as if nothing before had checked it. */
function render(text: string): string {
  const releases = RELEASES.map((release) => ({
    ...release,
    version: `${text}${release.version}`,
    files: release.files.map((file) => ({ ...file, requiresPython: text, yank: { reason: text }, digest: text })),
    yank: { reason: text },
  }))
  const metadata = { ...NO_CORE_METADATA, name: text, summary: text, description: text, keywords: [text, text] }
  return [...renderPypiJson(DEMO, { chosen: newestOf(releases), releases, metadata })].join('')
}

function expectReadsBack(text: string): void {
  const page = render(text)
  const { info, releases, urls } = JSON.parse(page.replaceAll(ORIGIN, 'https://index.example'))

  // What stands for the address of this gateway comes from nothing that anybody wrote.
  expect(page.split(ORIGIN)).toHaveLength(1 + 3 + 6 + urls.length)
  expect(info).toMatchObject({ summary: text, description: text, keywords: `${text},${text}`, yanked_reason: text })
  expect(Object.keys(releases).sort()).toEqual(RELEASES.map(({ version }) => text + version).sort())
  expect(urls[0]).toMatchObject({ requires_python: text, yanked_reason: text, digests: { sha256: text } })
  expect(urls[0].url).toMatch(/^https:\/\/index\.example\/packages\/0x/)
}

test("PyPI's JSON reads back each hostile text", () => {
  for (const text of HOSTILE_TEXTS) expectReadsBack(text.toWellFormed())
})

test("PyPI's JSON reads back any text", () => {
  fc.assert(
    fc.property(anyText, (text) => expectReadsBack(text.toWellFormed())),
    { numRuns: 100 },
  )
}, 120_000)
