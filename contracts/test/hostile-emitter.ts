import { Contract, ContractFactory, type ContractTransactionResponse, type Signer, ZeroHash } from 'ethers'
import { compileContract } from '../compile.ts'

/** A contract that logs whatever it is told, to show that readers bear it. */
export type HostileEmitter = Readonly<{
  address: string
  /** Logs data (0x hex) under up to four topics (0x hex, 32 bytes each). */
  emitRaw(topics: readonly string[], data: string): Promise<ContractTransactionResponse>
}>

/** Compiles and deploys a hostile emitter, and returns it with the signer as the sender. Takes some seconds. */
export async function deployHostileEmitter(signer: Signer): Promise<HostileEmitter> {
  const { abi, bytecode } = await compileContract('test/contracts/HostileEmitter.sol', 'HostileEmitter')
  const deployed = await new ContractFactory(abi, bytecode, signer).deploy()
  await deployed.waitForDeployment()
  const address = await deployed.getAddress()
  const emitRaw = new Contract(address, abi, signer).getFunction('emitRaw')
  return {
    address,
    emitRaw: (topics, data) =>
      emitRaw.send(
        [0, 1, 2, 3].map((index) => topics[index] ?? ZeroHash),
        topics.length,
        data,
      ),
  }
}
