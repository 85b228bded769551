import {
  type Absence,
  type FileRecord,
  PresentError,
  type ProvenFile,
  projectIdOf,
  proveAbsence,
  proveFile,
  verifyAbsence,
  verifyFileProof,
} from '@dipmp/contracts'
import { type AgreedBlock, agreeOnBlock, type BlockChoice, type ChainEndpoint } from './agree-on-block.ts'
import { describeLocalFile, type LocalFile } from './describe-local-file.ts'
import { type Finding, type Verdict, verdictOf } from './finding.ts'

export type VerifyOptions = Readonly<{
  /** The registry's address, 0x and 40 hex digits. */
  registry: string
  endpoints: readonly ChainEndpoint[]
  /** How many endpoints must agree on the block that all proofs are of. */
  quorum: number
  block: BlockChoice
  /** Where the logs of the registry begin; reading them from 0 takes long on a public chain. */
  fromBlock: bigint
  /** Who must have published it; null where anybody may have. */
  publisher: string | null
  signal: AbortSignal
}>

/** What was shown of a file, step by step. */
export type FileVerification = Readonly<{
  filename: string
  digest: string
  cid: string
  verdict: Verdict
  findings: readonly Finding[]
}>

/**
 * Shows that a file is what a registry has recorded, and still offers, believing neither an index nor a gateway nor one endpoint:
 * each claim is checked against the state of a block whose hash `quorum` endpoints give.
 * @throws {InvalidFilenameError} INVALID_FILENAME, and the system's errors where the file cannot be read
 */
export async function verifyFile(path: string, options: VerifyOptions): Promise<FileVerification> {
  const file = await describeLocalFile(path, options.signal)
  const findings: Finding[] = [finding('bytes', 'shown', `${file.size} bytes, sha256 ${file.digest}, CID ${file.cid}`)]
  findings.push(...(await lookAtChain(file, options)))
  const { filename, digest, cid } = file
  return { filename, digest, cid, verdict: verdictOf(findings), findings }
}

async function lookAtChain(file: LocalFile, options: VerifyOptions): Promise<Finding[]> {
  const agreed = await agreeOnBlock(options.endpoints, options).catch(messageOf)
  if (typeof agreed === 'string') return [finding('block', 'unknown', agreed)]
  const { number, hash, agreeing } = agreed
  const block = finding('block', 'shown', `block ${number} (${hash}) is the same for ${agreeing.join(', ')}`)
  const proven = await proveRecord(file, options, agreed)
  if ('verdict' in proven) return [block, proven]
  return [block, ...compare(file, proven, options), await lookAtYank(file, options, agreed)]
}

/** The record of a file as the block's state has it, from the first endpoint that proves it; else why there is none. */
export async function proveRecord(
  file: Pick<LocalFile, 'filename' | 'normalizedName'>,
  options: VerifyOptions,
  block: AgreedBlock,
): Promise<ProvenFile | Finding> {
  const { registry, fromBlock } = options
  const wanted = { registry, projectId: projectIdOf(file.normalizedName), filename: file.filename }
  const faults: string[] = []
  for (const endpoint of options.endpoints) {
    try {
      const proof = await proveFile(endpoint, wanted, { block: block.number, fromBlock })
      const proven = await verifyFileProof(proof, { blockHash: block.hash })
      // The proof is of what the endpoint chose, until it is compared.
      if (isSame(proven.registry, registry) && proven.event.projectId === wanted.projectId) return proven
      faults.push(`${endpoint.name}: proves a record of something else`)
    } catch (error) {
      faults.push(`${endpoint.name}: ${messageOf(error)}`)
    }
  }
  const absence = { type: 'file', project: file.normalizedName, filename: file.filename } as const
  if ((await isAbsent(options, block, absence)) === true)
    return finding('record', 'refuted', `${file.filename} is not recorded in ${registry}: proven`)
  return finding('record', 'unknown', `no endpoint proves the record (${faults.join('; ')})`)
}

function compare(file: LocalFile, { event, publishedAt }: ProvenFile, { publisher }: VerifyOptions): Finding[] {
  const recorded: FileRecord = event.file
  const isRecorded =
    recorded.digest === file.digest && recorded.size === BigInt(file.size) && recorded.dagRoot === file.dagRoot
  const date = new Date(publishedAt * 1000).toISOString()
  const record = isRecorded
    ? finding('record', 'shown', `recorded as ${recorded.filename}, version ${event.version}, at ${date}`)
    : finding('record', 'refuted', `the registry has recorded other bytes: sha256 ${recorded.digest}`)
  const isWanted = publisher === null || isSame(publisher, event.publisher)
  // The contract takes a record from who may publish alone, so the record shows that too.
  const who = `published by ${event.publisher}, who was allowed to then`
  const wantedWho = isWanted ? who : `published by ${event.publisher}, and not by ${publisher}`
  return [record, compareMetadata(file, recorded), finding('publisher', isWanted ? 'shown' : 'refuted', wantedWho)]
}

function compareMetadata({ metadata }: LocalFile, { metadataDigest }: FileRecord): Finding {
  if (metadataDigest === null) return finding('metadata', 'shown', 'no core metadata is recorded')
  if ('fault' in metadata) return finding('metadata', 'unknown', `the file's core metadata: ${metadata.fault}`)
  if (metadata.digest === metadataDigest) {
    return finding('metadata', 'shown', 'the core metadata inside is the one that is recorded')
  }
  return finding(
    'metadata',
    'refuted',
    'the core metadata inside is not the one that is recorded, which installers resolve by',
  )
}

async function lookAtYank(file: LocalFile, options: VerifyOptions, block: AgreedBlock): Promise<Finding> {
  const absence = { type: 'yank', project: file.normalizedName, filename: file.filename } as const
  const isNot = await isAbsent(options, block, absence)
  if (isNot === null) return finding('yank', 'unknown', 'no endpoint proves whether it is yanked')
  if (isNot) return finding('yank', 'shown', 'neither the file nor its release is yanked: proven')
  return finding('yank', 'refuted', 'the file or its release is yanked: proven')
}

/** Whether it is proven not to be there, or to be there; null where no endpoint proves either. */
async function isAbsent(
  { endpoints, registry }: VerifyOptions,
  block: AgreedBlock,
  absence: Absence,
): Promise<boolean | null> {
  for (const endpoint of endpoints) {
    try {
      const proof = await proveAbsence(endpoint, registry, absence, { block: block.number })
      await verifyAbsence({ ...proof, registry, absence }, { blockHash: block.hash })
      return true
    } catch (error) {
      if (error instanceof PresentError) return false
      // Another endpoint may have the state that this one has not.
    }
  }
  return null
}

function finding(claim: Finding['claim'], verdict: Verdict, text: string): Finding {
  return { claim, verdict, text }
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
