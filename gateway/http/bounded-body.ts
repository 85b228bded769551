import { AnswerTooLongError } from '../read-api/errors.ts'

/**
 * Reads an answer's body whole; one that is longer than that many bytes is read no further.
 * @throws AnswerTooLongError (ANSWER_TOO_LONG)
 */
export async function readBoundedBody(response: Response, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > maxBytes) throw new AnswerTooLongError(maxBytes)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
