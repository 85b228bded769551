import { typedDataOf } from '@dipmp/contracts'
import type { Signer } from 'ethers'

// The year 2100: the bytes of a signature must be the same in each run, or its calldata costs another sum.
const DEADLINE = 4_102_444_800

type Release = readonly [string, string, readonly unknown[], boolean]

/** Returns what `publishBySig` takes behind the release: the signer's word for it, in the first epoch of the project. */
export async function authorize(registry: string, signer: Signer, release: Release, nonce: bigint): Promise<unknown> {
  const [project, version, files, registers] = release
  const chainId = (await signer.provider?.getNetwork())?.chainId ?? 0n
  const grant = { signer: await signer.getAddress(), epoch: 0, nonce, deadline: DEADLINE }
  // The files are the contract's arguments already, which the door would make of records.
  const call = { project, version, files: [], registers }
  const { domain, types, message } = typedDataOf('publish', call, grant, { chainId, registry })
  const signature = await signer.signTypedData(domain, types, { ...message, files })
  return { ...grant, signature }
}
