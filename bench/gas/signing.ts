import { registryAbi } from '@dipmp/contracts'
import { Contract, type Signer } from 'ethers'

const TYPES = {
  Publish: [
    { name: 'project', type: 'string' },
    { name: 'version', type: 'string' },
    { name: 'files', type: 'File[]' },
    { name: 'registers', type: 'bool' },
    { name: 'authorization', type: 'Authorization' },
  ],
  File: [
    { name: 'filename', type: 'string' },
    { name: 'size', type: 'uint64' },
    { name: 'digest', type: 'bytes32' },
    { name: 'dagRoot', type: 'bytes32' },
    { name: 'metadataDigest', type: 'bytes32' },
    { name: 'requiresPython', type: 'string' },
  ],
  Authorization: [
    { name: 'signer', type: 'address' },
    { name: 'epoch', type: 'uint32' },
    { name: 'nonce', type: 'uint256' },
    { name: 'deadline', type: 'uint256' },
  ],
}
// The year 2100: the bytes of a signature must be the same in each run, or its calldata costs another sum.
const DEADLINE = 4_102_444_800n

type Release = readonly [string, string, readonly unknown[], boolean]

/** Returns what `publishBySig` takes behind the release: the signer's word for it, in the first epoch of the project. */
export async function authorize(registry: string, signer: Signer, release: Release, nonce: bigint): Promise<unknown> {
  const contract = new Contract(registry, registryAbi, signer)
  const [, name, version, chainId, verifyingContract] = await contract.getFunction('eip712Domain').staticCall()
  const [project, version_, files, registers] = release
  const address = await signer.getAddress()
  const authorization = { signer: address, epoch: 0, nonce, deadline: DEADLINE }
  const signature = await signer.signTypedData({ name, version, chainId, verifyingContract }, TYPES, {
    project,
    version: version_,
    files,
    registers,
    authorization,
  })
  return { signer: address, nonce, deadline: DEADLINE, signature }
}
