import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CoreMetadata, parseCoreMetadata } from '@dipmp/packaging'
import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { HOSTILE_METADATA } from './hostile-metadata.ts'
import { loadMetadataHandler } from './subgraph-handlers.ts'
import { repository } from './tools.ts'

// AssemblyScript cannot import the rules of packaging/, so the compiled handler is held to the same vectors.

type Vector = Readonly<{
  case: string
  parts: readonly (readonly [text: string, times: number])[]
  says?: Readonly<Record<string, unknown>>
  tooLarge?: boolean
}>

const vectors: readonly Vector[] = JSON.parse(
  readFileSync(join(repository, 'packaging', 'vectors', 'core-metadata.json'), 'utf8'),
)
const BUILD_TIMEOUT_MS = 180_000
const MIB = 1024 * 1024

let handle: Awaited<ReturnType<typeof loadMetadataHandler>>

beforeAll(async () => {
  handle = await loadMetadataHandler()
}, BUILD_TIMEOUT_MS)

describe('the handler of core metadata', () => {
  test.each(vectors)('reads as packaging does: $case', ({ parts, says = {}, tooLarge = false }) => {
    const { fields } = handle(contentOf(parts))

    expect(fields).toMatchObject({ ...says, tooLarge })
  })

  test('reads of any file what packaging reads, where packaging takes it', () => {
    const line = fc.constantFrom(
      ...[
        'Summary: x',
        'summary:  y z ',
        'License: a',
        'Description: d',
        'Classifier: c',
        'Classifier:',
        'Keywords: a, b,,c',
      ],
      ...[
        'Requires-Dist: q',
        'Project-URL: l, u',
        'Author: UNKNOWN',
        'X-Own: o',
        ' fold',
        '\tfold  ',
        '       |bar',
        '         deep',
      ],
      ...[' ', '', 'UNKNOWN', '\u00a0', 'Summary: \u2003é🐍\u2003', ' \u3000'],
    )
    const end = fc.constantFrom('\n', '\r\n', '\r')
    const text = fc.array(
      fc.tuple(line, end).map(([one, other]) => one + other),
      { maxLength: 10 },
    )
    fc.assert(
      fc.property(text, (lines) => {
        const content = contentOf([[lines.join(''), 1]])
        const read = readByPackaging(content)
        fc.pre(read !== null)
        const { fields } = handle(content)
        const { summary, description, license, keywords, classifiers, requiresDist, author } = fields

        const here = { summary, description, license, keywords, classifiers, requiresDist, author }
        expect(here).toEqual(
          Object.fromEntries(Object.keys(here).map((key) => [key, read?.[key as keyof CoreMetadata]])),
        )
      }),
      { numRuns: 2_000 },
    )
  })

  test.each(vectors.filter(({ tooLarge }) => tooLarge))(
    'says nothing but that it is too large of $case',
    ({ parts }) => {
      const { id, tooLarge, ...said } = handle(contentOf(parts)).fields

      expect(Object.values(said).filter((value) => value !== null && String(value) !== '')).toEqual([])
    },
  )
})

describe('hostile core metadata does not make the handler slow or large:', () => {
  test.each(Object.entries(HOSTILE_METADATA))('%s', (_fault, content) => {
    const { memory, milliseconds } = handle(Uint8Array.from(content))

    expect(memory).toBeLessThan(8 * MIB)
    // Tens of milliseconds; the rest is a machine that does something else.
    expect(milliseconds).toBeLessThan(1_000)
  })
})

test('memory grows with the size of what came, and no more', () => {
  const sizes = [1, 2, 4, 8].map((times) => {
    const folds = handle(Buffer.from(`Description: x\n${' \n'.repeat(50_000 * times)}`))
    return folds.memory
  })

  expect(Math.max(...sizes)).toBeLessThan(16 * MIB)
})

function readByPackaging(content: Uint8Array): CoreMetadata | null {
  try {
    return parseCoreMetadata(content)
  } catch {
    return null
  }
}

function contentOf(parts: Vector['parts']): Uint8Array {
  const text = parts.map(([part, times]) => part.repeat(times)).join('')
  return Buffer.from(`Metadata-Version: 2.1\nName: a\nVersion: 1.0\n${text}`)
}
