import type { Answer } from './answer.ts'
import type { TrialRequest } from './trial.ts'

/** The reason for a difference that indexer/README.md lists as meant; null where there is none. */
export function explain(request: TrialRequest, real: Answer, ours: Answer): string | null {
  return EXPLAINED.find(({ covers }) => covers(request, real, ours))?.reason ?? null
}

type Explained = Readonly<{ reason: string; covers: (request: TrialRequest, real: Answer, ours: Answer) => boolean }>

type GraphqlError = Readonly<{ message: string; locations?: unknown }>

const EXPLAINED: readonly Explained[] = [
  {
    reason: 'a fragment that is not defined is an error; graph-node closes the connection',
    covers: (_, real, ours) =>
      real.status === 0 && errorsOf(ours).some(({ message }) => / is not defined$/.test(message)),
  },
  {
    reason: 'syntax errors have the same locations, and words of our own',
    covers: (_, real, ours) => {
      const [realError, oursError] = [onlyErrorOf(real), onlyErrorOf(ours)]
      if (realError === null || oursError === null || !sameHeaders(real, ours)) return false
      const isSyntax =
        /^Unexpected .*\nExpected /s.test(realError.message) && /^(Syntax Error: |Unexpected )/.test(oursError.message)
      return isSyntax && JSON.stringify(realError.locations) === JSON.stringify(oursError.locations)
    },
  },
  {
    reason: 'messages of failed filters carry no SQL',
    covers: (_, real, ours) => {
      const [realErrors, oursErrors] = [errorsOf(real), errorsOf(ours)]
      if (realErrors.length === 0 || realErrors.length !== oursErrors.length || !sameHeaders(real, ours)) return false
      return realErrors.every(({ message }, at) => {
        const own = oursErrors[at]?.message ?? ''
        const isSql = /^Failed to get entities from store: .* query = /s.test(message)
        // What PostgreSQL finds wrong comes after what graph-node does.
        const isLate =
          message.startsWith('Store error: ') && /^Store error: unsupported filter ` (not )?i?like `/.test(own)
        return message === own || (isSql && own.startsWith('Store error: ')) || isLate
      })
    },
  },
  {
    reason:
      'a list of an interface, or of several parents, can be ordered by a field of what it refers to; graph-node fails',
    covers: (_, real) => {
      const failure =
        /missing FROM-clause entry for table|SortKey::ChildKey cannot be used for parent ordering|COALESCE types .* cannot be matched/
      return errorsOf(real).some(({ message }) => failure.test(message))
    },
  },
  {
    reason: 'the block of `_meta` may be called otherwise; graph-node fails',
    covers: (_, real) =>
      errorsOf(real).some(({ message }) => message.includes('internal error resolving _Block_.block:')),
  },
  {
    reason:
      'ordered by the id of what they refer to, equal rows are in the order of their ids; in graph-node, in any order',
    covers: ({ body }, real, ours) => {
      const haveData = errorsOf(real).length === 0 && errorsOf(ours).length === 0
      return haveData && /[a-z0-9]__id\b/i.test(body ?? '') && real.body.length > 0 && sameHeaders(real, ours)
    },
  },
  {
    reason: 'a reference to an interface whose ids are no texts can always be followed; graph-node fails for some',
    covers: (_, real) =>
      errorsOf(real).some(({ message }) => /operator does not exist: text = (bytea|bigint)/.test(message)),
  },
  {
    reason: 'an object of which directives leave nothing selected is an error; graph-node panics',
    covers: (_, real, ours) =>
      onlyErrorOf(real)?.message.startsWith('panic processing query: ') === true &&
      errorsOf(ours).every(({ message }) => isOfNothingSelected(message)),
  },
  {
    reason: 'where aliases clash, any of the types of an interface is named',
    covers: (_, real, ours) => {
      const clash = /^invalid query: can not merge fields because type `\w+` showed up unexpectedly$/
      return [real, ours].every((answer) => clash.test(onlyErrorOf(answer)?.message ?? '')) && sameHeaders(real, ours)
    },
  },
  {
    reason: 'a pattern may end with a backslash; graph-node fails',
    covers: (_, real) =>
      errorsOf(real).some(({ message }) => message.includes('LIKE pattern must not end with escape character')),
  },
  {
    reason: 'a derived field with several entities is an error for each parent; graph-node looks at a part of them',
    covers: ({ body }, real, ours) => {
      // What directives leave nothing selected of may be among the parts that are not looked at.
      const isUnseen = (message: string) => /@(skip|include)/.test(body ?? '') && isOfNothingSelected(message)
      const messages = (answer: Answer) => [...new Set(errorsOf(answer).map(({ message }) => message))]
      const [said, own] = [
        messages(real).join(),
        messages(ours)
          .filter((message) => !isUnseen(message))
          .join(),
      ]
      return said.startsWith('Ambiguous result for derived field') && said === own
    },
  },
  {
    reason:
      'an aggregation without dimensions has nothing for an open interval without points; graph-node makes a row of nulls',
    covers: ({ body }, real, ours) => {
      const messages = errorsOf(real).map(({ message }) => message)
      const areNulls = messages.length > 0 && messages.every((message) => message.startsWith('Null value resolved for'))
      return areNulls && /current: include/.test(body ?? '') && errorsOf(ours).length === 0
    },
  },
  {
    reason: 'history that is pruned begins at a block of its own; in graph-node, where it wrote several at once',
    covers: (_, real, ours) => {
      const begins = (answer: Answer) => onlyErrorOf(answer)?.message.replace(/starting at block number \d+/, 'from')
      return / only has data from and data for block number /.test(begins(real) ?? '') && begins(real) === begins(ours)
    },
  },
  {
    reason: 'what failed is said in the same words, with others around them',
    covers: (_, real, ours) => {
      const cause =
        /(?<="message":")[^{}]*?(Failed to call function .*?)(?: in handler `\w+` at block #\d+ \(0x[0-9a-f]+\))?(?=","deterministic")/
      const [said, own] = [real, ours].map(({ body }) => body.replace(cause, '$1'))
      return cause.test(real.body) && said === own && sameHeaders(real, ours)
    },
  },
  {
    reason: '`isRepeatable` of directives is answered; graph-node fails',
    covers: (_, real) => errorsOf(real).some(({ message }) => message.endsWith('non-null field `isRepeatable`')),
  },
]

function isOfNothingSelected(message: string): boolean {
  return message.includes('expected prefetched result, but found nothing')
}

function onlyErrorOf(answer: Answer): GraphqlError | null {
  const errors = errorsOf(answer)
  return errors.length === 1 ? (errors[0] ?? null) : null
}

function errorsOf({ body }: Answer): readonly GraphqlError[] {
  return body.startsWith('{') ? ((JSON.parse(body) as { errors?: GraphqlError[] }).errors ?? []) : []
}

function sameHeaders(real: Answer, ours: Answer): boolean {
  return real.status === ours.status && JSON.stringify(real.headers) === JSON.stringify(ours.headers)
}
