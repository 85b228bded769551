import type { Block } from './block.ts'

/** What is stored already; the chain is followed from there. */
export type Progress = Readonly<{ cursor: () => Block | null; block: (number: bigint) => Block | null }>
