import { ContractFactory, type Signer } from 'ethers'
import { compileContract } from '../compile.ts'

/** How a contract account answers when it is asked for a signature, in the order of its `Answer`. */
const ANSWERS = [
  'accept',
  'refuse',
  'revert',
  'burn gas',
  'return too little',
  'return much',
  'accept dirty',
  'accept own hash',
] as const

export type Answer = (typeof ANSWERS)[number]

/** Compiles contract accounts, and returns what deploys one and tells its address. Takes some seconds. */
export async function compileSmartAccounts(signer: Signer): Promise<(answer: Answer) => Promise<string>> {
  const { abi, bytecode } = await compileContract('test/contracts/SmartAccount.sol', 'SmartAccount')
  return async (answer) => {
    const deployed = await new ContractFactory(abi, bytecode, signer).deploy(ANSWERS.indexOf(answer))
    await deployed.waitForDeployment()
    return deployed.getAddress()
  }
}
