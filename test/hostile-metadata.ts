import { join } from 'node:path'
import { createFileContentStore } from '@dipmp/ipfs'

const LARGEST_SIZE = 1024 * 1024

/** Files that a publisher of ill will may name as core metadata, by what is wrong with them. */
export const HOSTILE_METADATA: Readonly<Record<string, Uint8Array>> = {
  'no fields': Buffer.from('\n\nonly a body'),
  'bytes that are not UTF-8': Buffer.concat([
    Buffer.from('Summary: <'),
    Buffer.from([0xff, 0xc3, 0x28, 0xed, 0xa0, 0x80]),
    Buffer.from('>\n'),
  ]),
  'NUL characters': Buffer.from('Summary: a\0b\nClassifier: \0c\n'),
  'lines that are no fields': Buffer.from(' folded\nno colon\n folded\n: nameless\nSummary:plain\n\tand\n  folded\r\n'),
  'repeated fields': Buffer.from('SUMMARY: first\nsummary: second\nKeywords: a,,b , c\nRequires-Dist: UNKNOWN\n'),
  ...worst(),
}

/** What takes the longest to read, of each kind at the limits of what is read (packaging/core-metadata-limits.ts). */
function worst(): Record<string, Uint8Array> {
  const full = (start: string, repeated: string) => {
    const times = Math.floor((LARGEST_SIZE - Buffer.byteLength(start)) / Buffer.byteLength(repeated))
    return Buffer.from(start + repeated.repeat(times))
  }
  const random = Buffer.from(
    Array.from({ length: 1_020 }, (_, index) => ((index * 7_919) % 1_000) + 0xa0)
      .map(letter)
      .join(''),
  )
  return {
    'many values': Buffer.from('Classifier: x\n'.repeat(2_000)),
    'more values than are read': Buffer.from('Classifier: x\n'.repeat(2_001)),
    '10^5 Requires-Dist': full('', 'Requires-Dist: a\n'),
    'many long values': full('', `Requires-Dist: ${'x'.repeat(500)}\n`),
    'values that no index holds': Buffer.concat([Buffer.from('Classifier: '), random, Buffer.from('\n')]),
    'many fields': full('', 'x:\n'),
    'as many fields as are read': Buffer.from('x:\n'.repeat(4_096)),
    'many folds of a text': full('Description: x\n', ' \n'),
    'many folds of a text behind bars': full('License: x\n', '       |\n'),
    'many folds of a line': full('Summary: x\n', ' \n'),
    'many folds of an unknown field': full('X-Own: x\n', ' x\n'),
    'many folds of no field': full('', ' x\n'),
    'many lines': full('', '\r\n'),
    'one huge value': full('Summary: ', 'x'),
    'one huge text': full('License: ', 'ü🐍'),
    'one long line': Buffer.from(`Summary: ${'ü🐍'.repeat(341)}`),
    'no newline': full('', 'x'),
    'no newline and only spaces': full('Summary:', ' '),
    'NULs only': Buffer.alloc(LARGEST_SIZE),
    'NULs in a body': full('\n', '\0'),
    'CR alone': full('Description: x\r', ' \r'),
    'CR alone only': full('', '\r'),
    'headers without an end': full('Summary: x\n', 'no field\n'),
    'a body that is not UTF-8': Buffer.concat([Buffer.from('\n'), Buffer.alloc(LARGEST_SIZE - 1, 0xff)]),
    'a text that is not UTF-8': Buffer.concat([Buffer.from('License: '), Buffer.alloc(LARGEST_SIZE - 9, 0xe2)]),
    'a body of white space': full('\n', ' \t'),
    'a description in the body and in the header': Buffer.concat([
      Buffer.from(`Description: ${'x'.repeat(LARGEST_SIZE / 2)}\n\n`),
      Buffer.alloc(LARGEST_SIZE / 2 - 15, 'y'),
    ]),
    'many keywords': Buffer.from(`Keywords: a${',a'.repeat(1_023)}\n`),
  }
}

function letter(codePoint: number): string {
  return String.fromCodePoint(codePoint)
}

/** Puts the hostile files into the content store of a stack that is to be started, and returns their sha256 by their names. */
export async function addHostileMetadata(dataFolder: string): Promise<ReadonlyMap<string, string>> {
  const store = await createFileContentStore(join(dataFolder, 'content'))
  const digests = new Map<string, string>()
  for (const [fault, bytes] of Object.entries(HOSTILE_METADATA)) {
    const { digest } = await store.add([bytes])
    digests.set(fault, `0x${digest}`)
  }
  return digests
}
