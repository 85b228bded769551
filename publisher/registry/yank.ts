import {
  type ContractCall,
  encodeRegistryCalls,
  fileKeyOf,
  type PackageRegistry,
  projectIdOf,
  versionHashOf,
} from '@dipmp/contracts'
import { parseFilename, parseProjectName, parseVersion } from '@dipmp/packaging'
import { type ChainOptions, type ConfirmQuote, recordOptionsOf } from './chain-options.ts'
import { type Chain, connectChain } from './connect-chain.ts'
import { FileOfOtherReleaseError, NotPublishedError } from './errors.ts'
import { explainFailure } from './explain-failure.ts'
import { findPublished } from './find-published.ts'
import type { PlannedCall } from './sending/planned-call.ts'
import { recordOnce } from './sending/record-once.ts'
import { type TransactionReport, transactionReportOf } from './transaction-report.ts'

/** A release, or one file of it. The version may be spelled in any way that PEP 440 permits. */
export type YankTarget = Readonly<{ project: string; version: string; filename?: string | undefined }>

export type YankOptions = ChainOptions & Readonly<{ confirm?: ConfirmQuote | undefined }>

export type YankReport = Readonly<{
  project: string
  version: string
  /** Null where it is about the whole release. */
  filename: string | null
  transaction: TransactionReport
}>

/**
 * Yanks a release or one file (PEP 592): installers pass over it unless it is pinned exactly. The reason is shown to them.
 * @throws {NotPublishedError} NOT_PUBLISHED where there is no such project, release or file.
 * @throws {RegistryRefusedError} REGISTRY_REFUSED where it is yanked already.
 * @throws {NotProjectOwnerError} NOT_PROJECT_OWNER
 */
export async function yank(
  target: YankTarget & Readonly<{ reason?: string | undefined }>,
  options: YankOptions,
): Promise<YankReport> {
  const reason = target.reason ?? ''
  return change(parseTarget(target), options, ({ address }, { projectId, version, filename }) =>
    filename === null
      ? encodeRegistryCalls(address).yankRelease({ projectId, version, reason })
      : encodeRegistryCalls(address).yankFile({ projectId, filename, reason }),
  )
}

/**
 * Takes a yank back. Files that were yanked one by one stay so when their release is unyanked.
 * @throws {NotPublishedError} NOT_PUBLISHED where there is no such project, release or file.
 * @throws {RegistryRefusedError} REGISTRY_REFUSED where it is not yanked.
 * @throws {NotProjectOwnerError} NOT_PROJECT_OWNER
 */
export async function unyank(target: YankTarget, options: YankOptions): Promise<YankReport> {
  return change(parseTarget(target), options, ({ address }, { projectId, version, filename }) =>
    filename === null
      ? encodeRegistryCalls(address).unyankRelease({ projectId, version })
      : encodeRegistryCalls(address).unyankFile({ projectId, filename }),
  )
}

type ParsedTarget = Readonly<{
  project: string
  projectId: string
  version: string
  versionHash: string
  filename: string | null
}>

async function change(
  target: ParsedTarget,
  { confirm, ...options }: YankOptions,
  encode: (registry: PackageRegistry, target: ParsedTarget) => ContractCall,
): Promise<YankReport> {
  const { project, version, filename } = target
  const chain = await connectChain(options.registry, options.signer, options)
  const plan = async (): Promise<PlannedCall> => {
    const owner = await checkPublished(chain, target)
    return {
      ...encode(chain.registry, target),
      title: `${project} ${version}`,
      explain: (error) => explainFailure(error, { project, version, account: chain.account, owner }),
    }
  }
  const { receipts } = await recordOnce(
    chain,
    { plan, callsOf: (call) => [call], confirm: confirm && ((_, quote) => confirm(quote)) },
    recordOptionsOf(options),
  )
  const [receipt] = receipts
  if (!receipt) throw new Error(`the transaction for ${project} ${version} left no receipt`)
  return { project, version, filename, transaction: transactionReportOf(receipt) }
}

/** Returns the project's owner. The registry itself would mark a release that has no files, and take the gas for it. */
async function checkPublished(chain: Chain, target: ParsedTarget): Promise<string> {
  const { project, projectId, version, versionHash, filename } = target
  const { registry, provider } = chain
  try {
    const owner = await registry.ownerOf(projectId)
    if (owner === null) {
      throw new NotPublishedError(`there is no project ${project} in the registry ${registry.address}; check its name`)
    }
    if (filename !== null) {
      if ((await registry.fileCommitment(projectId, fileKeyOf(filename))) !== null) return owner
      throw new NotPublishedError(`${filename} is not published in ${project} ${version}; check its name`)
    }
    // A node that does not answer for the whole chain leaves it open.
    const files = await findPublished(provider, { registry: registry.address, projectId, versionHash }).catch(
      () => null,
    )
    if (files === null || files.size > 0) return owner
    throw new NotPublishedError(
      `${project} has no release ${version} in the registry ${registry.address}; check the version`,
    )
  } catch (error) {
    throw explainFailure(error, { project, version, account: chain.account })
  }
}

function parseTarget({ project, version, filename }: YankTarget): ParsedTarget {
  const { normalizedName } = parseProjectName(project)
  const { normalized, canonical } = parseVersion(version)
  if (filename !== undefined) checkFileOf(filename, normalizedName, canonical)
  return {
    project: normalizedName,
    projectId: projectIdOf(normalizedName),
    version: normalized,
    versionHash: versionHashOf(canonical),
    filename: filename ?? null,
  }
}

function checkFileOf(filename: string, normalizedName: string, canonicalVersion: string): void {
  const parsed = parseFilename(filename)
  if (parsed.normalizedName === normalizedName && parsed.version.canonical === canonicalVersion) return
  throw new FileOfOtherReleaseError(
    `${filename} is a file of ${parsed.normalizedName} ${parsed.version.normalized}; name that project and version`,
  )
}
