import { InvalidDistributionError } from './errors.ts'
import { MAX_RECORD_SIZE } from './limits.ts'
import type { Zip } from './zip.ts'

// Binary distribution format: sha256 or better. Shorter ones are broken.
const ALGORITHMS: readonly string[] = ['sha256', 'sha384', 'sha512']

/** Checks that RECORD lists every file of a wheel, each with the hash it has, and nothing else. */
export async function checkRecord(zip: Zip, recordPath: string, signal: AbortSignal): Promise<void> {
  const text = (await zip.read(recordPath, MAX_RECORD_SIZE)).toString()
  const hashes = parseRecord(text)
  const paths = new Set(zip.members.filter(({ type }) => type === 'file').map(({ path }) => path))
  const absent = [...hashes.keys()].find((path) => !paths.has(path))
  if (absent !== undefined) throw invalid(`lists ${JSON.stringify(absent)}, which is not there`)
  for (const path of paths) {
    // A file cannot hold its own hash, and signatures of it come after it.
    if (path === recordPath || path === `${recordPath}.jws` || path === `${recordPath}.p7s`) continue
    const expected = hashes.get(path)
    if (!expected) throw invalid(`does not list ${JSON.stringify(path)} with a hash`)
    const actual = await zip.digest(path, expected.algorithm, signal)
    if (actual !== expected.digest)
      throw invalid(`has another hash for ${JSON.stringify(path)} than the file has; build the wheel again`)
  }
}

type RecordHash = Readonly<{ algorithm: string; digest: string }>

/** Reads RECORD: CSV rows of path, `algorithm=digest` and size. The hash is null where there is none. */
export function parseRecord(text: string): ReadonlyMap<string, RecordHash | null> {
  const hashes = new Map<string, RecordHash | null>()
  for (const line of text.split(/\r?\n/)) {
    if (line === '') continue
    const [path, hash] = parseRow(line)
    if (hashes.has(path)) throw invalid(`lists ${JSON.stringify(path)} twice`)
    hashes.set(path, hash === '' ? null : parseHash(hash))
  }
  return hashes
}

function parseRow(line: string): readonly [path: string, hash: string] {
  // A field is either in quotes, where two quotes stand for one, or has neither quote nor comma. The size is not read, nor
  // what else a line may hold.
  const fields = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)
  const next = () => {
    const [, quoted, plain] = fields.next().value ?? []
    return quoted?.replaceAll('""', '"') ?? plain ?? ''
  }
  return [next(), next()]
}

function parseHash(text: string): RecordHash {
  const [algorithm = '', digest = ''] = text.split('=')
  if (!ALGORITHMS.includes(algorithm))
    throw invalid(`uses the hash ${JSON.stringify(algorithm)}; sha256 or better is required`)
  return { algorithm, digest }
}

function invalid(fault: string): InvalidDistributionError {
  return new InvalidDistributionError(`RECORD ${fault}`)
}
