import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
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

    expect(memory).toBeLessThan(16 * MIB)
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

function contentOf(parts: Vector['parts']): Uint8Array {
  const text = parts.map(([part, times]) => part.repeat(times)).join('')
  return Buffer.from(`Metadata-Version: 2.1\nName: a\nVersion: 1.0\n${text}`)
}
