import type { Answer } from './answer.ts'
import type { Divergence } from './run-trials.ts'
import type { TrialRequest } from './trial.ts'

const MAX_BODY = 1_000

/** A divergence for people: the request, and what differs in the answers. */
export function renderDivergence({ trial, request, real, ours, explanation }: Divergence): string {
  const lines = [`${trial}: ${renderRequest(request)}`]
  if (explanation !== null) lines.push(`  meant: ${explanation}`)
  return [...lines, ...renderDifference('graph-node', real, ours), ...renderDifference('ours', ours, real)].join('\n')
}

function renderRequest({ method, path, headers, body }: TrialRequest): string {
  const parts = [method ?? 'POST', path ?? '', headers === undefined ? '' : JSON.stringify(headers), body ?? '']
  return parts.filter((part) => part !== '').join(' ')
}

function renderDifference(engine: string, answer: Answer, other: Answer): string[] {
  const parts: string[] = []
  if (answer.status !== other.status) parts.push(String(answer.status))
  for (const [name, value] of Object.entries(answer.headers)) {
    if (value !== other.headers[name]) parts.push(`${name}: ${value}`)
  }
  if (answer.body !== other.body) parts.push(excerpt(answer.body, other.body))
  return [`  ${engine}: ${parts.join(' | ')}`]
}

/** Long bodies from a little before where they part. */
function excerpt(body: string, other: string): string {
  if (body.length <= MAX_BODY) return body
  let at = 0
  while (body[at] === other[at]) at += 1
  const start = Math.max(0, at - 200)
  return `${start > 0 ? '...' : ''}${body.slice(start, start + MAX_BODY)}...`
}
