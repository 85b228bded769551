import { isParagraph, readBlocks } from './blocks.ts'
import { inlineFault } from './inline-fault.ts'
import { structureFault } from './structure-fault.ts'

/**
 * The first fault that is found in reStructuredText at which docutils stops, so that a page shows it as plain text; null where none
 * is found. It knows the common faults only: docutils may find others, and nothing but docutils can tell that there is none.
 */
export function restructuredTextFault(text: string): string | null {
  const blocks = readBlocks(text)
  const roles = new Set([...text.matchAll(/^ *\.\. role:: *([\w-]+)/gm)].map(([, name = '']) => name.toLowerCase()))
  for (const [index, block] of blocks.entries()) {
    const fault = structureFault(block, blocks[index + 1] ?? null)
    if (fault !== null) return fault
    // What follows "::" may be a literal, marked by quotes.
    const isLiteral = blocks[index - 1]?.lines.at(-1)?.endsWith('::') === true
    const inline = isParagraph(block) && !isLiteral ? inlineFault(block.lines.join('\n'), roles) : null
    if (inline !== null) return `in line ${block.line}: ${inline}`
  }
  return null
}
