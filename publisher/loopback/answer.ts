/** What a request is answered with. `reason` is the status line's phrase, which is all that twine shows of a refusal. */
export type Answer = Readonly<{
  status: number
  reason?: string
  headers?: Readonly<Record<string, string>>
  body: string | Uint8Array
}>

/** The status of each error; 400, as PyPI says of nearly everything, where a code is not listed. */
const STATUSES: Readonly<Record<string, number>> = {
  INSUFFICIENT_FUNDS: 402,
  NOT_PROJECT_OWNER: 403,
  REGISTRY_REFUSED: 403,
  NOTHING_STAGED: 404,
  REGISTRY_NOT_FOUND: 500,
  INVALID_CONFIG: 500,
  STAGING_DAMAGED: 500,
  CHAIN_UNAVAILABLE: 503,
  TRANSACTION_PENDING: 503,
  UPLOAD_FAILED: 503,
  INTERRUPTED: 503,
  INDEX_UNAVAILABLE: 503,
}

/** Returns the answer that tells an error, with every finding in it, as the tool wants to read it. */
export function answerError(error: unknown, accept: string): Answer {
  const { status = statusOf(error), headers = {} } = error instanceof Error && 'status' in error ? Object(error) : {}
  const detail = wordingOf(error)
  const code = codeOf(error)
  const reason = phrase(detail)
  // uv reads RFC 9457; tools that name nothing get text, which they show as it is.
  if (!accept.includes('json')) {
    return { status, reason, headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers }, body: `${detail}\n` }
  }
  const body = JSON.stringify({ title: reason, status, detail, code })
  return { status, reason, headers: { 'Content-Type': 'application/problem+json', ...headers }, body }
}

/** An answer of plain text. */
export function answerText(status: number, text: string): Answer {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: `${text}\n` }
}

/** An answer of JSON; wei and block numbers are text in it. */
export function answerJson(status: number, value: unknown): Answer {
  const body = JSON.stringify(value, (_key, each) => (typeof each === 'bigint' ? each.toString() : each))
  return { status, headers: { 'Content-Type': 'application/json' }, body: `${body}\n` }
}

function statusOf(error: unknown): number {
  const code = codeOf(error)
  if (STATUSES[code] !== undefined) return STATUSES[code]
  // An error without a code of ours is a fault of this program, not of the upload.
  return /^(INVALID|FILE|RELEASE|TRANSACTION)_[A-Z_]+$/.test(code) ? 400 : 500
}

// Tools match on PyPI's words to pass over what is there (`--skip-existing`).
function wordingOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return codeOf(error) === 'FILE_ALREADY_PUBLISHED' ? `File already exists: ${message}` : message
}

/** A text as a status line can hold it: one line of latin-1. */
function phrase(text: string): string {
  const line = oneLine(text).replaceAll(/[^\x20-\x7e\xa0-\xff]/g, '?')
  return line.length > MAX_PHRASE ? `${line.slice(0, MAX_PHRASE)} ...` : line
}

// Python's http.client takes lines of 64 KiB; twine shows all of it.
const MAX_PHRASE = 2_000

function codeOf(error: unknown): string {
  return String(Object(error).code ?? 'FAILED')
}

function oneLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '').join('; ')
}
