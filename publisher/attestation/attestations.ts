import { InvalidAttestationError } from './errors.ts'

/** Attestations of one file (PEP 740), as whoever made them wrote them. */
export type Attestations = readonly Readonly<Record<string, unknown>>[]

/**
 * Reads the attestations that are sent along with a file, and checks that they have the form of PEP 740 and are about this
 * file. Their signatures are not checked: that takes the keys of Sigstore, and is for whoever reads them.
 * @throws {InvalidAttestationError} INVALID_ATTESTATION
 */
export function parseAttestations(text: string, file: AttestedFile): Attestations {
  const parsed = parseJson(text, file)
  if (!Array.isArray(parsed) || parsed.length === 0) throw invalid(file, 'they are no list of at least one')
  const attestations = parsed.map((each) => parseAttestation(each, file))
  const types = attestations.map((each) => statementOf(each, file).predicateType)
  // PEP 740: one for each predicate type.
  if (new Set(types).size < types.length) throw invalid(file, 'two are of one predicate type')
  return attestations
}

export type AttestedFile = Readonly<{ filename: string; digest: string }>

function parseAttestation(value: unknown, file: AttestedFile): Attestations[number] {
  const { version, verification_material: material, envelope } = Object(value)
  if (version !== 1) throw invalid(file, 'one is not of version 1')
  const hasMaterial = typeof material?.certificate === 'string' && Array.isArray(material?.transparency_entries)
  if (!hasMaterial) throw invalid(file, 'one has no verification material')
  if (typeof envelope?.signature !== 'string') throw invalid(file, 'one has no signature')
  const { subject } = statementOf(value, file)
  const [only, ...others] = Array.isArray(subject) ? subject : []
  if (only?.name !== file.filename || only?.digest?.sha256 !== file.digest || others.length > 0) {
    throw invalid(file, 'one is about another file, or about other bytes')
  }
  return Object(value)
}

function statementOf(value: unknown, file: AttestedFile): Readonly<Record<string, unknown>> {
  const { statement } = Object(Object(value).envelope)
  if (typeof statement !== 'string') throw invalid(file, 'one has no statement')
  return Object(parseJson(Buffer.from(statement, 'base64').toString('utf8'), file))
}

function parseJson(text: string, file: AttestedFile): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw invalid(file, 'they are not JSON')
  }
}

function invalid({ filename }: AttestedFile, why: string): InvalidAttestationError {
  return new InvalidAttestationError(
    `the attestations of ${filename} are not as PEP 740 has them: ${why}; make them anew, or send none`,
  )
}
