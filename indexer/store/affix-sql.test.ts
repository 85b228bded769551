import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readSchema } from '../schema/read-schema.ts'
import { blockAt, set, string } from './sample-values.ts'
import { createSqliteEntityStore } from './sqlite-entity-store.ts'

const schema = readSchema('type Thing @entity(immutable: true) { id: ID! text: String }')

/** Where a text matches a pattern of LIKE from some place on: `%` is any text, `_` any character, `\` makes either plain. */
function isLike(text: readonly string[], pattern: readonly string[]): boolean {
  const [sign, ...rest] = pattern
  if (sign === undefined) return text.length === 0
  if (sign === '%') return text.some((_, at) => isLike(text.slice(at), rest)) || isLike([], rest)
  const [wanted, after] = sign === '\\' ? [rest[0], rest.slice(1)] : [sign, rest]
  const [first] = text
  return first !== undefined && (sign === '_' || first === wanted) && isLike(text.slice(1), after)
}

const signs = fc.constantFrom('a', 'b', 'B', 'é', '🐍', '_', '%', '[', '*', '?', '-')
const text = fc
  .tuple(fc.constantFrom('', 'abc', 'abc_', 'a'.repeat(254)), fc.array(signs, { maxLength: 8 }))
  .map(([start, more]) => start + more.join(''))
const escaped = fc.constantFrom('\\_', '\\%', '\\\\')
const pattern = fc
  .tuple(fc.constantFrom('', 'abc', 'abc_', 'a'.repeat(254)), fc.array(fc.oneof(signs, escaped), { maxLength: 5 }))
  .map(([start, more]) => start + more.join(''))

test('texts that start with a value are those that LIKE finds, whatever is in them and in the index', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(text, { minLength: 1, maxLength: 30 }),
      fc.array(pattern, { maxLength: 8 }),
      (texts, values) => {
        const store = createSqliteEntityStore({ path: ':memory:', schema })
        store.apply(
          blockAt(1),
          texts.map((each, at) => set('Thing', string(String(at).padStart(2, '0')), { text: string(each) })),
        )
        for (const value of [...values, ...texts]) {
          const found = store.find({
            entityTypes: ['Thing'],
            fields: ['text'],
            filter: { type: 'startsWith', negated: false, ignoreCase: false, field: 'text', value: string(value) },
            order: { field: 'id', through: null, direction: 'asc' },
            range: { first: 100, skip: 0 },
            parents: null,
            block: 1n,
          })
          const wanted = texts.filter((each) => isLike([...each], [...value, '%']))

          expect(found.map(({ entity }) => entity.get('text'))).toEqual(wanted.map(string))
        }
        store.close()
      },
    ),
    { numRuns: 200 },
  )
})
