import { parseRegistryLogs } from '@dipmp/contracts'
import type { TransactionReceipt } from 'ethers'
import type { WaitOptions } from './chain-options.ts'
import type { Chain } from './connect-chain.ts'
import { RegistryRefusedError } from './errors.ts'
import { explainFailure } from './explain-failure.ts'
import { isSameRecord, recordOf } from './file-record.ts'
import type { PlannedRelease } from './plan-releases.ts'
import { sendTransaction } from './send-transaction.ts'

/** Records the files of a release in one transaction, and checks in its logs that the registry did so. */
export async function recordFiles(
  chain: Chain,
  release: PlannedRelease,
  { onProgress, ...options }: WaitOptions,
): Promise<TransactionReceipt> {
  const { project, version } = release
  const files = release.toPublish.map(recordOf)
  const call = { project, version, files, registers: release.registersProject }
  onProgress({ type: 'sending', project, version })
  try {
    // Others may have written since the plan was made, and a refused call costs nothing.
    await chain.registry.estimatePublish(call)
    const receipt = await sendTransaction(() => chain.registry.publish(call), {
      ...options,
      onSent: (transactionHash) => onProgress({ type: 'sent', project, version, transactionHash }),
    })
    checkRecorded(chain, release, receipt)
    return receipt
  } catch (error) {
    throw explainFailure(error, { project, version, account: chain.account })
  }
}

// Whatever stands at the address may take the call and record nothing, or something else.
function checkRecorded({ registry }: Chain, release: PlannedRelease, receipt: TransactionReceipt): void {
  const recorded = parseRegistryLogs(receipt.logs).filter((event) => event.registry === registry.address)
  for (const file of release.toPublish.map(recordOf)) {
    const isRecorded = recorded.some((event) => event.type === 'PackagePublished' && isSameRecord(event.file, file))
    if (isRecorded) continue
    throw new RegistryRefusedError(
      `transaction ${receipt.hash} did not record ${file.filename}; is ${registry.address} a registry of this index?`,
    )
  }
}
