import type { FileRecord, ReleaseRecord } from '../index.ts'

export const MIB = 1_048_576n

/** Returns a file of the project demo, with what the test is about changed. */
export function demoFile(changes: Partial<FileRecord> = {}): FileRecord {
  return {
    filename: 'demo-1.0-py3-none-any.whl',
    size: 4096n,
    digest: 'ab'.repeat(32),
    dagRoot: null,
    metadataDigest: 'cd'.repeat(32),
    requiresPython: '>=3.10',
    ...changes,
  }
}

/** Returns release 1.0 of the project demo with one file, which registers the name, with what the test is about changed. */
export function demoRelease(changes: Partial<ReleaseRecord> = {}): ReleaseRecord {
  return { project: 'demo', version: '1.0', files: [demoFile()], registers: true, ...changes }
}

/** The same in a project that is registered. */
export function laterRelease(changes: Partial<ReleaseRecord> = {}): ReleaseRecord {
  return demoRelease({ registers: false, ...changes })
}
