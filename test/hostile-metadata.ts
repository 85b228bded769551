import { join } from 'node:path'
import { createFileContentStore } from '@dipmp/ipfs'

/** Files of at most 1 MiB that a publisher of ill will may name as core metadata, by what is wrong with them. */
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
  'many values': Buffer.from('Classifier: x\n'.repeat(5_000)),
  'many fields': Buffer.from('x:y\n'.repeat(250_000)),
  'many lines': Buffer.from('\r\n'.repeat(300_000)),
  'one long line': Buffer.from(`Summary: ${'ü🐍'.repeat(80_000)}`),
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
