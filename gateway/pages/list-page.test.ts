import { gunzipSync, inflateRawSync } from 'node:zlib'
import { normalizeName } from '@dipmp/packaging'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { ProjectListEntry } from '../registry-index.ts'
import type { ListText } from '../simple/list-text.ts'
import { projectListHtml } from '../simple/render-html.ts'
import { projectListJson } from '../simple/render-json.ts'
import { BLOCK, REGISTRY } from '../test/sample.ts'
import { wholeList } from '../test/whole-list.ts'
import { makeListPage } from './list-page.ts'
import type { ReadyPage } from './ready-page.ts'

const OPTIONS = { maxAgeSeconds: 5, staleSeconds: 0, publicUrl: null }

type Names = ReadonlyMap<string, number>

const formats: readonly (readonly [contentType: string, text: (serial: number) => ListText])[] = [
  ['json', (serial) => projectListJson({ registry: REGISTRY, serial })],
  ['html', () => projectListHtml({ registry: REGISTRY })],
]

function entriesOf(names: Names): ProjectListEntry[] {
  return [...names].map(([name, serial]) => ({ normalizedName: normalizeName(name), serial }))
}

function pageOf(names: Names, text: ListText, serial: number, former?: ReadyPage): Promise<ReadyPage> {
  const facts = { contentType: 'text/plain', serial, block: BLOCK, turns: [], vary: 'Accept', hasOrigin: false }
  return makeListPage({ ...facts, text, entries: entriesOf(names) }, former, OPTIONS)
}

function bytesOf(page: ReadyPage, encoding: 'identity' | 'gzip' | 'zstd'): Buffer {
  return Buffer.concat(page.variants.get(encoding)?.parts ?? [])
}

/** Published, or published to again, or taken back by a reorg. */
const step = fc.array(
  fc.oneof(
    fc.record({ isGone: fc.constant(false), name: fc.nat(9999) }),
    fc.record({ isGone: fc.boolean(), name: fc.nat(9999) }),
  ),
  { maxLength: 5 },
)

test.each(formats)(
  'a list that grew by records has the bytes and the tags of one made anew, in every encoding: %s',
  async (_format, textOf) => {
    let reused = 0
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1900, max: 6000 }),
        fc.array(step, { minLength: 2, maxLength: 4 }),
        async (count, steps) => {
          const names = new Map(Array.from({ length: count }, (_, place) => [`p-${(place * 7919) % 10_000}`, place]))
          const seen = new Map<string, string>()
          let former: ReadyPage | undefined
          for (const [serial, changes] of [[], ...steps].entries()) {
            for (const { name, isGone } of changes) {
              if (isGone) names.delete(`p-${name}`)
              else names.set(`p-${name}`, 20_000 + serial)
            }
            const text = textOf(serial)
            const grown = await pageOf(names, text, serial, former)
            const anew = await pageOf(new Map([...names].reverse()), text, serial)
            const whole = wholeList(text, entriesOf(names))

            expect(bytesOf(grown, 'identity').toString() === whole).toBe(true)
            expect(gunzipSync(bytesOf(grown, 'gzip')).toString() === whole).toBe(true)
            for (const [encoding, variant] of anew.variants) {
              expect(bytesOf(grown, encoding).equals(Buffer.concat(variant.parts))).toBe(true)
              expect(grown.variants.get(encoding)?.headers).toEqual(variant.headers)
            }
            const tag = anew.variants.get('identity')?.etag ?? ''
            // One tag for one text, and the other way round.
            expect((seen.get(tag) ?? whole) === whole).toBe(true)
            expect([...seen].find(([, text]) => text === whole)?.[0] ?? tag).toBe(tag)
            seen.set(tag, whole)
            reused += grown.segments.filter((segment) => former?.segments.includes(segment)).length
            former = grown
          }
        },
      ),
      { numRuns: 15 },
    )
    expect(reused).toBeGreaterThan(20)
  },
  120_000,
)

test('a list in JSON parses to its names in order, each once', async () => {
  const names = new Map(Array.from({ length: 5000 }, (_, place) => [`p-${(place * 7919) % 10_000}`, place]))
  const page = await pageOf(names, projectListJson({ registry: REGISTRY, serial: 5000 }), 5000)
  const { projects } = JSON.parse(bytesOf(page, 'identity').toString())

  expect(projects.map(({ name }: { name: string }) => name)).toEqual([...names.keys()].sort())
})

test('a record changes one segment of a long list, and an older page keeps its own bytes', async () => {
  const names = new Map(Array.from({ length: 20_000 }, (_, place) => [`p-${place}`, place]))
  const text = projectListJson({ registry: REGISTRY, serial: 1 })
  const before = await pageOf(names, text, 1)
  const bytesBefore = bytesOf(before, 'gzip')
  const after = await pageOf(new Map([...names, ['p-777', 20_000]]), text, 1, before)

  expect(before.segments.length).toBeGreaterThan(8)
  expect(after.segments.filter((segment) => !before.segments.includes(segment))).toHaveLength(1)
  expect(bytesOf(before, 'gzip').equals(bytesBefore)).toBe(true)
})

test('in gzip it is one member, for those who read no other', async () => {
  const names = new Map(Array.from({ length: 5000 }, (_, place) => [`p-${place}`, place]))
  const page = await pageOf(names, projectListHtml({ registry: REGISTRY }), 1)
  // Without the head and the trailer (RFC 1952, 2.2); this ends at the first block that says it is the last.
  const inflated = inflateRawSync(bytesOf(page, 'gzip').subarray(10, -8))

  expect(inflated.equals(bytesOf(page, 'identity'))).toBe(true)
  expect([...page.variants.keys()]).toEqual(['identity', 'gzip'])
})

test('names that were chosen so that none begins a segment are divided nevertheless', async () => {
  const many = new Map(Array.from({ length: 12_000 }, (_, place) => [`p-${place}`, place]))
  const text = projectListHtml({ registry: REGISTRY })
  const begins = new Set(
    (await pageOf(many, text, 1)).segments.map(({ entries }) => String(entries[0]?.normalizedName)),
  )
  const chosen = new Map([...many].filter(([name]) => !begins.has(name)))
  const { segments } = await pageOf(chosen, text, 1)

  expect(segments.map(({ entries }) => entries.length)).toEqual([4096, 4096, chosen.size - 2 * 4096])
})
