import type { Zip } from '@dipmp/packaging'
import { InvalidDistributionError } from './errors.ts'
import { MAX_RECORD_SIZE } from './limits.ts'
import type { SecretScanner } from './secrets.ts'

// Binary distribution format: sha256 or better. Shorter ones are broken.
const ALGORITHMS: readonly string[] = ['sha256', 'sha384', 'sha512']

/** What becomes of the bytes of a wheel's files on their way: the scanner sees them. */
export type RecordOptions = Readonly<{ signal: AbortSignal; scanner: SecretScanner }>

/** Checks that RECORD lists every file of a wheel, each with the hash and size it has, and nothing else. */
export async function checkRecord(zip: Zip, recordPath: string, options: RecordOptions): Promise<void> {
  const text = (await zip.read(recordPath, MAX_RECORD_SIZE)).toString()
  const rows = parseRecord(text)
  const sizes = new Map<string, number>()
  for (const member of zip.members) if (member.type === 'file') sizes.set(member.path, member.size)
  const absent = [...rows.keys()].find((path) => !sizes.has(path))
  if (absent !== undefined) throw invalid(`lists ${JSON.stringify(absent)}, which is not there`)
  for (const [path, size] of sizes) await checkFile(zip, { path, size, row: rows.get(path), recordPath }, options)
}

type RecordRow = Readonly<{ hash: RecordHash | null; size: string }>
type RecordHash = Readonly<{ algorithm: string; digest: string }>
type RecordedFile = Readonly<{ path: string; size: number; row: RecordRow | undefined; recordPath: string }>

async function checkFile(
  zip: Zip,
  { path, size, row, recordPath }: RecordedFile,
  { signal, scanner }: RecordOptions,
): Promise<void> {
  const member = JSON.stringify(path)
  // A file cannot hold its own hash, and signatures of it come after it. Installers unpack them all the same.
  if (path === recordPath || path === `${recordPath}.jws` || path === `${recordPath}.p7s`) {
    await zip.digest(path, 'sha256', { signal })
    return
  }
  if (!row?.hash) throw invalid(`does not list ${member} with a hash`)
  scanner.scanName(path)
  const onPart = (part: Buffer) => {
    if (part.length === size) scanner.scan(path, part)
  }
  const digest = await zip.digest(path, row.hash.algorithm, { signal, onPart })
  if (digest !== row.hash.digest)
    throw invalid(`has another hash for ${member} than the file has; build the wheel again`)
  if (row.size !== '' && row.size !== String(size))
    throw invalid(
      `has the size ${JSON.stringify(row.size)} for ${member}, which has ${size} bytes; build the wheel again`,
    )
}

/** Reads RECORD: CSV rows of path, `algorithm=digest` and size. The hash is null where there is none. */
export function parseRecord(text: string): ReadonlyMap<string, RecordRow> {
  const rows = new Map<string, RecordRow>()
  for (const line of text.split(/\r?\n/)) {
    if (line === '') continue
    const [path, hash, size] = parseRow(line)
    if (rows.has(path)) throw invalid(`lists ${JSON.stringify(path)} twice`)
    rows.set(path, { hash: hash === '' ? null : parseHash(hash), size })
  }
  return rows
}

function parseRow(line: string): readonly [path: string, hash: string, size: string] {
  // A field is either in quotes, where two quotes stand for one, or has neither quote nor comma. What else a line may hold is
  // not read.
  const fields = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)
  const next = () => {
    const [, quoted, plain] = fields.next().value ?? []
    return quoted?.replaceAll('""', '"') ?? plain ?? ''
  }
  return [next(), next(), next()]
}

function parseHash(text: string): RecordHash {
  const [algorithm = '', digest = ''] = text.split('=')
  if (!ALGORITHMS.includes(algorithm))
    throw invalid(`uses the hash ${JSON.stringify(algorithm)}; sha256 or better is required`)
  return { algorithm, digest }
}

function invalid(fault: string): InvalidDistributionError {
  return new InvalidDistributionError(`RECORD ${fault}`, { finding: 'record-invalid' })
}
