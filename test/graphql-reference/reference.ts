import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../tools.ts'
import { renderEntities } from './entities.ts'

const path = join(repository, 'docs', 'reference', 'graphql.md')
const ENTITIES = '\n## Entities\n'

/** An example of docs/reference/graphql.md: a query, and what it answers. */
export type Example = Readonly<{ title: string; query: string; answer: unknown }>

/** A query of the reference that is refused, and why. */
export type Refusal = Readonly<{ query: string; message: string }>

export function readReference(): string {
  return readFileSync(path, 'utf8')
}

/** The reference with its last chapter made anew of schema.graphql. */
export function withEntities(reference: string): string {
  return `${reference.split(ENTITIES)[0]}${ENTITIES}\n${renderEntities()}\n`
}

export function readExamples(): readonly Example[] {
  const found = readReference().matchAll(/^### (.+)\n[^#]*?```graphql\n([\s\S]*?)```\n\n```json\n([\s\S]*?)```/gm)
  return [...found].map(([, title = '', query = '', answer = '']) => ({ title, query, answer: JSON.parse(answer) }))
}

export function readRefusals(): readonly Refusal[] {
  const [, errors = ''] = readReference().split('\n## Errors\n')
  const rows = errors.matchAll(/^\| `(\{[^`]+\})` +\| (.+?) +\|$/gm)
  return [...rows].map(([, query = '', message = '']) => ({ query, message }))
}

/** What an answer is compared with: `…` stands for anything, and in a text for any text in its place. */
export function patternOf(answer: unknown, matching: (pattern: RegExp | null) => unknown): unknown {
  if (answer === '…') return matching(null)
  if (typeof answer === 'string' && answer.includes('…')) {
    const parts = answer.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    return matching(new RegExp(`^${parts.join('.+')}$`))
  }
  if (Array.isArray(answer)) return answer.map((each) => patternOf(each, matching))
  if (typeof answer !== 'object' || answer === null) return answer
  return Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, patternOf(value, matching)]))
}

// node test/graphql-reference/reference.ts
if (process.argv[1] === import.meta.filename) writeFileSync(path, withEntities(readReference()))
