import { Contract, ContractFactory, type Signer } from 'ethers'
import former from '../former/abi/PackageRegistry.json' with { type: 'json' }

/** The former registry, called by one of its methods; null, or the name of the guard that refused. */
export type Former = Readonly<{
  call(signer: Signer, method: string, ...args: unknown[]): Promise<Readonly<{ refusal: string | null }>>
  ask(method: string, ...args: unknown[]): Promise<unknown>
}>

/** Deploys the former registry, from its compiled code. */
export async function deployFormer(signer: Signer): Promise<Former> {
  const factory = new ContractFactory(former.abi, former.bytecode, signer)
  const deployed = await factory.deploy(await signer.getAddress(), 0, 'former')
  await deployed.waitForDeployment()
  const contract = new Contract(await deployed.getAddress(), former.abi, signer)
  return {
    call: async (sender, method, ...args) => {
      try {
        await (await (contract.connect(sender) as Contract).getFunction(method).send(...args)).wait()
        return { refusal: null }
      } catch (error) {
        const data = (error as { data?: string }).data
        const parsed = data === undefined ? null : contract.interface.parseError(data)
        if (!parsed) throw error
        return { refusal: parsed.name }
      }
    },
    ask: (method, ...args) => contract.getFunction(method).staticCall(...args),
  }
}

/** What its publish was signed as. */
export const FORMER_TYPES = {
  Publish: [
    { name: 'project', type: 'string' },
    { name: 'version', type: 'string' },
    { name: 'versionHash', type: 'bytes32' },
    { name: 'files', type: 'File[]' },
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
