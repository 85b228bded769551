import { createHash } from 'node:crypto'
import type { ProjectListEntry } from '../registry-index.ts'
import { type DeflatedPart, deflatePart } from './gzip-parts.ts'

/** Some names in a row of a project list as bytes, of which the next page of the list has most again. */
export type Segment = Part & Readonly<{ entries: readonly ProjectListEntry[] }>

/** A part of a page as bytes. */
export type Part = Readonly<{ bytes: Buffer; digest: Buffer; deflated: DeflatedPart }>

export async function makePart(text: string, level: number): Promise<Part> {
  const bytes = Buffer.from(text)
  const digest = createHash('sha256').update(bytes).digest()
  return { bytes, digest, deflated: await deflatePart(bytes, level) }
}
