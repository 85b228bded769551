import { join } from 'node:path'

/** The repository's root folder. */
export const root = join(import.meta.dirname, '..', '..')

/** The programs that are installed by themselves, each a workspace, and the file that is run. */
export const PROGRAMS = {
  gateway: 'gateway/main.ts',
  indexer: 'indexer/main.ts',
  publisher: 'publisher/cli/main.ts',
} as const

export type Program = keyof typeof PROGRAMS

export const programs = Object.keys(PROGRAMS) as Program[]
