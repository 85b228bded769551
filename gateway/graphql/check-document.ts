import { type DocumentNode, Kind, parse, visit } from 'graphql'
import { InvalidDocumentError } from '../errors.ts'

/** Enough for every query of this gateway's own; what asks for more is for an index of one's own. */
const LIMITS = { tokens: 1000, depth: 6, fields: 150 }

/**
 * Checks that a document only reads, and asks for no more than this gateway lets others ask its index for.
 * @throws InvalidDocumentError (INVALID_DOCUMENT)
 */
export function checkDocument(text: string): void {
  const document = parseBounded(text)
  const counts = { depth: 0, deepest: 0, fields: 0 }
  visit(document, {
    OperationDefinition: ({ operation }) => {
      if (operation !== 'query') throw new InvalidDocumentError(`a ${operation} is not answered here, only queries`)
    },
    // A fragment can be spread again and again, so that a short document asks for a lot.
    FragmentDefinition: () => {
      throw new InvalidDocumentError('fragments are not read here; write out the fields')
    },
    Field: {
      enter: () => {
        counts.depth += 1
        counts.fields += 1
        counts.deepest = Math.max(counts.deepest, counts.depth)
      },
      leave: () => {
        counts.depth -= 1
      },
    },
  })
  if (counts.deepest > LIMITS.depth) throw new InvalidDocumentError(`more than ${LIMITS.depth} levels deep`)
  if (counts.fields > LIMITS.fields) throw new InvalidDocumentError(`more than ${LIMITS.fields} fields`)
}

function parseBounded(text: string): DocumentNode {
  try {
    const document = parse(text, { maxTokens: LIMITS.tokens, noLocation: true })
    if (document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length === 1) return document
  } catch (cause) {
    throw new InvalidDocumentError(cause instanceof Error ? cause.message : String(cause), { cause })
  }
  throw new InvalidDocumentError('a document has one query')
}
