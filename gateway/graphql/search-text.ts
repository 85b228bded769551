import { isNormalizedName, type NormalizedName } from '@dipmp/packaging'
import { z } from 'zod'
import type { Ask } from './client.ts'

/** A text is looked through for a few words only: unlike a name, it is found by reading all there are. */
const MAX_WORDS = 3
const FILES_PER_WORD = 100

const answer = z.record(
  z.string().regex(/^(summary|keyword)\d$/),
  z.array(z.object({ project: z.object({ normalizedName: z.string() }) })),
)

/** Finds projects by what the core metadata of their files says: words in the summary, whole keywords. */
export async function searchText(
  ask: Ask,
  { registry, words, block }: Readonly<{ registry: string; words: readonly string[]; block: string }>,
  signal?: AbortSignal | undefined,
): Promise<readonly NormalizedName[]> {
  const wanted = words.slice(0, MAX_WORDS)
  const variables = Object.fromEntries(wanted.map((word, place) => [`word${place}`, word]))
  const told = await ask(answer, documentFor(wanted.length), { registry, block, ...variables }, signal)
  const names = Object.values(told).flatMap((files) => files.map(({ project }) => project.normalizedName))
  return [...new Set(names)].filter(isNormalizedName)
}

function documentFor(count: number): string {
  const places = Array.from({ length: count }, (_, place) => place)
  const fields = places.flatMap((place) => [
    `summary${place}: ${filesWhere(`{ summary_contains_nocase: $word${place} }`)}`,
    `keyword${place}: ${filesWhere(`{ keywords_contains: [$word${place}] }`)}`,
  ])
  const declared = places.map((place) => `$word${place}: String!`).join(', ')
  return `query SearchText($registry: String!, $block: Bytes!, ${declared}) { ${fields.join('\n')} }`
}

function filesWhere(coreMetadata: string): string {
  return `files(
    first: ${FILES_PER_WORD}, orderBy: id, where: { registry: $registry, coreMetadata_: ${coreMetadata} }, block: { hash: $block }
  ) { project { normalizedName } }`
}
