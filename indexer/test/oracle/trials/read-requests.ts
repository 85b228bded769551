import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { post, type TrialRequest } from '../trial.ts'

/** The requests of a file beside this one: a query a line, or `body ` and a whole body. */
export async function readRequests(file: string): Promise<TrialRequest[]> {
  const lines = (await readFile(join(import.meta.dirname, file), 'utf8')).split('\n').filter((line) => line !== '')
  return lines.map((line) => (line.startsWith('body ') ? { body: line.slice('body '.length) } : post(line)))
}
