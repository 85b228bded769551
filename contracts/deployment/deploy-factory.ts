import { concat, getCreate2Address, keccak256, parseEther, type Signer, Transaction, ZeroHash } from 'ethers'
import { factoryBytecode } from '../abi.ts'
import { RegistryNotDeployedError } from './deploy.ts'

/**
 * The deployer that is at the same address on every chain where somebody sent its one transaction, which anyone can:
 * https://github.com/Arachnid/deterministic-deployment-proxy. It takes a salt and a contract's creation code.
 */
const DEPLOYER = '0x4e59b44847b379578588920cA78FbF26c0B4956C'
const DEPLOYER_TRANSACTION =
  '0xf8a58085174876e800830186a08080b853604580600e600039806000f350fe7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe03601600081602082378035828234f58015156039578182fd5b8082525050506014600cf31ba02222222222222222222222222222222222222222222222222222222222222222a02222222222222222222222222222222222222222222222222222222222222222'
/** 100,000 gas at 100 gwei, which the transaction names. */
const DEPLOYER_COST = parseEther('0.01')

/** Where the factory of this version of the contracts stands, on every chain that has it. */
export const FACTORY_ADDRESS: string = addressByDeployer(factoryBytecode)

/**
 * Makes sure that the factory stands on the signer's chain, and returns its address, which is `FACTORY_ADDRESS`. Sends up
 * to three transactions, each waited for; none where it stands already.
 * @throws RegistryNotDeployedError REGISTRY_NOT_DEPLOYED
 */
export function deployFactory(signer: Signer): Promise<string> {
  return deployByDeployer(signer, factoryBytecode)
}

/** Returns where a contract without arguments stands, on every chain where the deployer made it. */
export function addressByDeployer(bytecode: string): string {
  return getCreate2Address(DEPLOYER, ZeroHash, keccak256(bytecode))
}

/**
 * Makes sure that a contract without arguments stands at its `addressByDeployer`, which is returned, as `deployFactory` does.
 * @throws RegistryNotDeployedError REGISTRY_NOT_DEPLOYED
 */
export async function deployByDeployer(signer: Signer, bytecode: string): Promise<string> {
  const address = addressByDeployer(bytecode)
  if (await hasCode(signer, address)) return address
  if (!(await hasCode(signer, DEPLOYER))) await deployDeployer(signer)

  const transaction = await signer.sendTransaction({ to: DEPLOYER, data: concat([ZeroHash, bytecode]) })
  await transaction.wait()
  if (await hasCode(signer, address)) return address
  throw new RegistryNotDeployedError(`transaction ${transaction.hash} deployed no contract; look at it, then retry`)
}

async function deployDeployer(signer: Signer): Promise<void> {
  // Nobody has the sender's key: the signature was made up, and the sender follows from it.
  const sender = Transaction.from(DEPLOYER_TRANSACTION).from ?? ''
  const balance = await signer.provider?.getBalance(sender)
  if (balance === undefined || balance < DEPLOYER_COST) {
    await (await signer.sendTransaction({ to: sender, value: DEPLOYER_COST })).wait()
  }
  await (await signer.provider?.broadcastTransaction(DEPLOYER_TRANSACTION))?.wait()
}

async function hasCode(signer: Signer, address: string): Promise<boolean> {
  return (await signer.provider?.getCode(address)) !== '0x'
}
