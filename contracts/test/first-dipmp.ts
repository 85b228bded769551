import { Contract, ContractFactory, type ContractTransactionResponse, type Signer } from 'ethers'
import { compileContract } from '../compile.ts'

/** A link of the first dipmp: what its page told pip. */
export type Identity = Readonly<{ ipfsHash: string; idata: string; by: string; version: number }>

/** The first dipmp's contract, for comparison. */
export type FirstDipmp = Readonly<{
  address: string
  createIdentity(name: string, version: number, ipfsHash: string, idata: string): Promise<ContractTransactionResponse>
  /** The same for a call that goes through: without the estimate of gas, which takes long where there are many versions. */
  createKnownIdentity(
    name: string,
    version: number,
    ipfsHash: string,
    idata: string,
  ): Promise<ContractTransactionResponse>
  getAllIdentities(name: string): Promise<Identity[]>
  /** The same contract, called by another. */
  as(signer: Signer): FirstDipmp
}>

/** Compiles and deploys the first dipmp's contract. Takes some seconds. */
export async function deployFirstDipmp(signer: Signer): Promise<FirstDipmp> {
  const { abi, bytecode } = await compileContract('test/contracts/FirstDipmp.sol', 'FirstDipmp')
  const deployed = await new ContractFactory(abi, bytecode, signer).deploy()
  await deployed.waitForDeployment()
  return connect(new Contract(await deployed.getAddress(), abi, signer))
}

/** Returns a version as the first dipmp's client coded it, which put no bounds on its parts. */
export function firstVersionCode(version: string): number {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  return (major << 16) | (minor << 8) | patch
}

// Enough for 255 versions.
const GAS_LIMIT = 2_000_000

function connect(contract: Contract): FirstDipmp {
  const createIdentity = contract.getFunction('createIdentity')
  return {
    address: String(contract.target),
    createIdentity: (...identity) => createIdentity.send(...identity),
    createKnownIdentity: (...identity) => createIdentity.send(...identity, { gasLimit: GAS_LIMIT }),
    getAllIdentities: async (name) => {
      const identities = await contract.getFunction('getAllIdentities').staticCall(name)
      return identities.map(
        (each: { ipfsHash: string; idata: string; by: string; version: bigint }): Identity => ({
          ipfsHash: each.ipfsHash,
          idata: each.idata,
          by: each.by,
          version: Number(each.version),
        }),
      )
    },
    as: (signer) => connect(contract.connect(signer) as Contract),
  }
}
