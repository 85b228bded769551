import { parseRegistryLogs } from '@dipmp/contracts'
import type { TransactionReceipt } from 'ethers'
import type { Chain } from './connect-chain.ts'
import { RegistryRefusedError } from './errors.ts'
import { isSameRecord, recordOf } from './file-record.ts'
import type { PlannedRelease } from './plan-releases.ts'

/**
 * Checks in a transaction's logs that the registry recorded the files of a release. Whatever stands at its address may take
 * the call and record nothing, or something else.
 * @throws {RegistryRefusedError} REGISTRY_REFUSED
 */
export function checkRecorded(
  { registry, account }: Chain,
  { project, registersProject, ...release }: PlannedRelease,
  receipt: TransactionReceipt,
): void {
  const recorded = parseRegistryLogs(receipt.logs).filter((event) => event.registry === registry.address)
  const isRegistered = recorded.some(
    (event) => event.type === 'ProjectRegistered' && event.project === project && event.owner === account,
  )
  if (registersProject && !isRegistered) {
    throw new RegistryRefusedError(
      `transaction ${receipt.hash} did not register ${project} to ${account}; is ${registry.address} a registry of this index?`,
    )
  }
  for (const file of release.toPublish.map(recordOf)) {
    const isRecorded = recorded.some((event) => event.type === 'PackagePublished' && isSameRecord(event.file, file))
    if (isRecorded) continue
    throw new RegistryRefusedError(
      `transaction ${receipt.hash} did not record ${file.filename}; is ${registry.address} a registry of this index?`,
    )
  }
}
