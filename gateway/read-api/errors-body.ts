import type { DocumentFault } from './errors.ts'
import { RESPONSE_TYPE, type ResponseType } from './media-type.ts'

/** Faults of what is in a well-formed request: to those who accept `application/json` these are an answer. */
const ANSWERED = new Set(['INVALID_DOCUMENT', 'QUERY_TOO_COSTLY', 'ANSWER_TOO_LONG'])

/** The status by which GraphQL over HTTP tells of an error, given the one that other routes have for its code. */
export function statusFor(code: string, status: number, type: ResponseType): number {
  return ANSWERED.has(code) && type !== RESPONSE_TYPE ? 200 : status
}

/** Errors as GraphQL has them, each with its code. */
export function errorsBody(code: string, faults: readonly DocumentFault[]): string {
  const errors = faults.map(({ message, locations }) => ({
    message,
    ...(locations === undefined ? {} : { locations }),
    extensions: { code },
  }))
  return JSON.stringify({ errors })
}
