import { Contract, ContractFactory, type ContractTransactionResponse, type Signer, ZeroHash } from 'ethers'
import { compileContract } from '../compile.ts'

/** A contract that logs as much as the gas of a block lets it, to show that readers bear it. */
export type HostileFlood = Readonly<{
  address: string
  /** Logs `head` (0x hex) and so many bytes behind it, all the same. */
  emitHuge(log: Head, size: number, fill: string, gasLimit: bigint): Promise<ContractTransactionResponse>
  /** Logs so many times; at each of the places in the data stand five digits, the number of the log. */
  emitMany(log: Head, places: readonly number[], numbers: Numbers): Promise<ContractTransactionResponse>
}>

/** Three or four topics, and data. */
export type Head = Readonly<{ topics: readonly string[]; data: string }>

export type Numbers = Readonly<{ from: number; times: number; gasLimit: bigint }>

/** Compiles and deploys a hostile flood, and returns it with the signer as the sender. Takes some seconds. */
export async function deployHostileFlood(signer: Signer): Promise<HostileFlood> {
  const { abi, bytecode } = await compileContract('test/contracts/HostileFlood.sol', 'HostileFlood')
  const deployed = await new ContractFactory(abi, bytecode, signer).deploy()
  await deployed.waitForDeployment()
  const address = await deployed.getAddress()
  const contract = new Contract(address, abi, signer)
  const padded = (topics: readonly string[]) => [0, 1, 2, 3].map((index) => topics[index] ?? ZeroHash)
  return {
    address,
    emitHuge: ({ topics, data }, size, fill, gasLimit) =>
      contract.getFunction('emitHuge').send(padded(topics), topics.length, data, size, fill, { gasLimit }),
    emitMany: ({ topics, data }, places, { from, times, gasLimit }) =>
      contract.getFunction('emitMany').send(padded(topics), topics.length, data, places, from, times, { gasLimit }),
  }
}
