import { readFile } from 'node:fs/promises'
import { RequestError } from '@dipmp/ipfs'
import type { Distribution } from '../distribution/distribution.ts'
import type { Answer } from '../loopback/answer.ts'
import type { StagedFile } from './staging.ts'

/** Answers a staged file, or the core metadata of one (PEP 658). */
export async function answerStagedFile(
  name: string,
  staged: readonly StagedFile[],
  read: (file: StagedFile) => Promise<Distribution>,
): Promise<Answer> {
  const file = staged.find(({ filename }) => filename === name)
  if (file) return { status: 200, headers: BYTES, body: await readFile(file.path) }
  const wheel = staged.find(({ filename }) => `${filename}.metadata` === name)
  const metadata = wheel ? (await read(wheel)).metadata : null
  if (metadata) return { status: 200, headers: BYTES, body: metadata.bytes }
  throw new RequestError(404, 'no such file is staged')
}

const BYTES = { 'Content-Type': 'application/octet-stream', 'Cache-Control': 'no-store' }
