import type { SqlValue } from './column-value.ts'

/** A piece of SQL with the values of its `?`, so that text and values cannot come apart. */
export type Sql = Readonly<{ text: string; values: readonly SqlValue[] }>

/** Puts pieces and values into a template: a piece is spliced in, anything else becomes a `?`. */
export function sql(parts: TemplateStringsArray, ...inserts: readonly (Sql | SqlValue)[]): Sql {
  let text = parts[0] ?? ''
  const values: SqlValue[] = []
  inserts.forEach((insert, at) => {
    if (isSql(insert)) {
      text += insert.text
      values.push(...insert.values)
    } else {
      text += '?'
      values.push(insert)
    }
    text += parts[at + 1] ?? ''
  })
  return { text, values }
}

/** Names and keywords, as they are. */
export function raw(text: string): Sql {
  return { text, values: [] }
}

export function join(pieces: readonly Sql[], separator: string): Sql {
  return { text: pieces.map((piece) => piece.text).join(separator), values: pieces.flatMap((piece) => piece.values) }
}

function isSql(insert: Sql | SqlValue): insert is Sql {
  return typeof insert === 'object' && insert !== null && 'text' in insert
}
