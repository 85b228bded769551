import { projectIdOf } from '@dipmp/contracts'
import { parseFilename, parseProjectName, parseVersion } from '@dipmp/packaging'
import type { ContractTransactionResponse } from 'ethers'
import { type ChainOptions, waitOptionsOf } from './chain-options.ts'
import { type Chain, connectChain } from './connect-chain.ts'
import { FileOfOtherReleaseError } from './errors.ts'
import { explainFailure } from './explain-failure.ts'
import { sendTransaction } from './send-transaction.ts'
import { type TransactionReport, transactionReportOf } from './transaction-report.ts'

/** A release, or one file of it. The version may be spelled in any way that PEP 440 permits. */
export type YankTarget = Readonly<{ project: string; version: string; filename?: string | undefined }>

export type YankReport = Readonly<{
  project: string
  version: string
  /** Null where it is about the whole release. */
  filename: string | null
  transaction: TransactionReport
}>

/**
 * Yanks a release or one file (PEP 592): installers pass over it unless it is pinned exactly. The reason is shown to them.
 * @throws {RegistryRefusedError} REGISTRY_REFUSED where it is yanked already or the file is not published.
 * @throws {NotProjectOwnerError} NOT_PROJECT_OWNER
 */
export async function yank(
  target: YankTarget & Readonly<{ reason?: string | undefined }>,
  options: ChainOptions,
): Promise<YankReport> {
  const reason = target.reason ?? ''
  return change(parseTarget(target), options, ({ registry }, { projectId, version, filename }) =>
    filename === null
      ? registry.yankRelease({ projectId, version, reason })
      : registry.yankFile({ projectId, filename, reason }),
  )
}

/**
 * Takes a yank back. Files that were yanked one by one stay so when their release is unyanked.
 * @throws {RegistryRefusedError} REGISTRY_REFUSED where it is not yanked.
 * @throws {NotProjectOwnerError} NOT_PROJECT_OWNER
 */
export async function unyank(target: YankTarget, options: ChainOptions): Promise<YankReport> {
  return change(parseTarget(target), options, ({ registry }, { projectId, version, filename }) =>
    filename === null ? registry.unyankRelease({ projectId, version }) : registry.unyankFile({ projectId, filename }),
  )
}

type ParsedTarget = Readonly<{
  project: string
  projectId: string
  version: string
  filename: string | null
}>

async function change(
  target: ParsedTarget,
  options: ChainOptions,
  send: (chain: Chain, target: ParsedTarget) => Promise<ContractTransactionResponse>,
): Promise<YankReport> {
  const { project, version, filename } = target
  const { onProgress, ...waiting } = waitOptionsOf(options)
  const chain = await connectChain(options.registry, options.signer)
  onProgress({ type: 'sending', project, version })
  try {
    const receipt = await sendTransaction(() => send(chain, target), {
      ...waiting,
      onSent: (transactionHash) => onProgress({ type: 'sent', project, version, transactionHash }),
    })
    return { project, version, filename, transaction: transactionReportOf(receipt) }
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
