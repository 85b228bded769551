/** Lines that stand together, between blank ones; `line` counts from 1. */
export type Block = Readonly<{ line: number; lines: readonly string[] }>

/** Splits a text into its blocks. Tabs count as eight blanks, as for docutils. */
export function readBlocks(text: string): readonly Block[] {
  const blocks: Block[] = []
  let lines: string[] = []
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const line = raw.replaceAll('\t', '        ').trimEnd()
    if (line === '') {
      lines = []
      continue
    }
    if (lines.length === 0) blocks.push({ line: index + 1, lines })
    lines.push(line)
  }
  return blocks
}

/** Whether a line has nothing before it. */
export function isFlush(line: string): boolean {
  return !line.startsWith(' ')
}

/** Whether a line is one mark again and again, as below and above titles. */
export function isRule(line: string): boolean {
  return /^[!-/:-@[-`{-~]+$/.test(line) && line === line.charAt(0).repeat(line.length)
}

/** Whether a block is plain text from the margin on: no title, list, table, field, directive, quote or doctest. */
export function isParagraph({ lines }: Block): boolean {
  const [first = ''] = lines
  return (
    lines.every(isFlush) &&
    /^[\p{L}\p{N}`*"'([]/u.test(first) &&
    !/^(?:[*+-] |[\p{L}\p{N}#]{1,9}[.)] |\([\p{L}\p{N}#]{1,9}\) )/u.test(first) &&
    !lines.some(isRule)
  )
}
