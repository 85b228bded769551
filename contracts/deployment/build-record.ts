import build from '../build.json' with { type: 'json' }

/** What made the deployed code: compiler, its settings, and the keccak256 of each source by the compiler's name for it. */
export type BuildRecord = Readonly<{
  /** With its commit, as Sourcify and explorers name it. */
  compiler: string
  settings: Readonly<Record<string, unknown>>
  sources: Readonly<Record<string, string>>
}>

/** The record of the code in `abi/`; `node contracts/build.ts` writes it, and a test compares it with the sources. */
export const BUILD: BuildRecord = build
