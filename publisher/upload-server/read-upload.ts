import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type ByteSource, type Part, RequestError, readParts } from '@dipmp/ipfs'
import { parseFilename } from '@dipmp/packaging'

/** What a tool posted: the file, written to a path, and the fields that matter here. */
export type Upload = Readonly<{
  path: string
  filename: string
  /** Bytes. */
  size: number
  digest: string
  /** JSON as PEP 740 has it; null where none came. */
  attestations: string | null
}>

type UploadOptions = Readonly<{
  contentType: string
  body: ByteSource
  /** An empty folder, in which the file is written under its own name; whoever asks removes it. */
  folder: string
  signal: AbortSignal
}>

/** The fields that are read. Core metadata is not: it is read off the file, which is what installers see. */
const FIELDS: ReadonlySet<string> = new Set([
  ':action',
  'protocol_version',
  'sha256_digest',
  'md5_digest',
  'attestations',
])
const MAX_FIELD_SIZE = 1024 * 1024
const MAX_PARTS = 20_000

/**
 * Reads a form of PyPI's upload API (`:action` is `file_upload`), and writes its file.
 * @throws RequestError with the status that PyPI gives it.
 * @throws {InvalidFilenameError} INVALID_FILENAME
 */
export async function readUpload({ contentType, body, folder, signal }: UploadOptions): Promise<Upload> {
  if (!/^multipart\/form-data\b/i.test(contentType)) throw new RequestError(400, 'an upload is multipart/form-data')
  const fields = new Map<string, string>()
  let file: WrittenFile | null = null
  let parts = 0
  for await (const part of readParts(contentType, body)) {
    parts += 1
    if (parts > MAX_PARTS) throw new RequestError(400, `the form has more than ${MAX_PARTS} parts`)
    const { name, filename } = dispositionOf(part.headers)
    if (name === 'content') {
      if (file !== null) throw new RequestError(400, 'there are two files in one form; send one form for each')
      file = await writeFile(part, filename, folder, signal)
    } else if (FIELDS.has(name)) fields.set(name, await readField(name, part))
  }
  checkAction(fields)
  if (file === null) throw new RequestError(400, 'the form has no file in the field content')
  checkDigests(fields, file)
  const { path, filename, size, sha256: digest } = file
  return { path, filename, size, digest, attestations: fields.get('attestations') ?? null }
}

type WrittenFile = Readonly<{ path: string; filename: string; size: number; sha256: string; md5: string }>

async function writeFile(part: Part, name: string, folder: string, signal: AbortSignal): Promise<WrittenFile> {
  // Only names of distributions pass, so none leads out of the folder.
  const { filename } = parseFilename(name)
  const path = join(folder, filename)
  const [sha256, md5] = [createHash('sha256'), createHash('md5')]
  let size = 0
  async function* measured(): AsyncGenerator<Uint8Array> {
    for await (const chunk of part.body) {
      size += chunk.length
      sha256.update(chunk)
      md5.update(chunk)
      yield chunk
    }
  }
  await pipeline(measured, createWriteStream(path, { mode: 0o600 }), { signal })
  return { path, filename, size, sha256: sha256.digest('hex'), md5: md5.digest('hex') }
}

async function readField(name: string, part: Part): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of part.body) {
    size += chunk.length
    if (size > MAX_FIELD_SIZE) throw new RequestError(400, `the field ${name} has more than ${MAX_FIELD_SIZE} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function checkAction(fields: ReadonlyMap<string, string>): void {
  const action = fields.get(':action') ?? ''
  if (action === 'submit' || action === 'doc_upload') {
    throw new RequestError(410, `${action} is not supported any more; upload the files`)
  }
  if (action !== 'file_upload') throw new RequestError(400, 'the form has no :action file_upload')
  if ((fields.get('protocol_version') ?? '1') !== '1') throw new RequestError(400, 'the protocol version is not 1')
}

// blake2_256_digest is not checked: Node has only the variant of 64 bytes, and sha256 is what is recorded.
function checkDigests(fields: ReadonlyMap<string, string>, file: WrittenFile): void {
  const given = { sha256: fields.get('sha256_digest'), md5: fields.get('md5_digest') }
  for (const name of ['sha256', 'md5'] as const) {
    if (!given[name] || given[name].toLowerCase() === file[name]) continue
    throw new RequestError(400, `the ${name} digest does not match the bytes of ${file.filename.slice(0, 200)}`)
  }
}

function dispositionOf(headers: string): Readonly<{ name: string; filename: string }> {
  const disposition = /^content-disposition:(.*)$/im.exec(headers)?.[1] ?? ''
  const parameter = (name: string) =>
    new RegExp(`[;\\s]${name}="([^"]*)"`, 'i').exec(disposition)?.[1] ??
    new RegExp(`[;\\s]${name}=([^\\s;"]+)`, 'i').exec(disposition)?.[1]
  return { name: parameter('name') ?? '', filename: parameter('filename') ?? '' }
}
