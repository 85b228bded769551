import { concat, Interface, type Signer } from 'ethers'
import { type RegistryEvent, registryAbi } from '../index.ts'
import type { Chain } from './chain.ts'
import { eventsOf } from './outcomes.ts'

/** An account that is a contract: it passes on any call, so that who calls is not who sent the transaction. */
export type ContractAccount = Readonly<{
  address: string
  /** Makes a call of a registry through the account, in a transaction of a signer, and returns its events. */
  call(signer: Signer, registry: string, name: string, args: readonly unknown[]): Promise<RegistryEvent[]>
}>

// Calls the address in the first 20 bytes of its input with the rest of it, and ends as that call does.
const CODE = '0x601436038060145f375f5f825f5f5f3560601c5af13d5f5f3e601f573d5ffd5b3d5ff3'
const ADDRESS = `0x${'77'.repeat(20)}`

const abi = new Interface(registryAbi)

/** Puts a contract account on a chain, which `reset` takes away again. */
export async function createContractAccount({ provider }: Chain): Promise<ContractAccount> {
  await provider.send('hardhat_setCode', [ADDRESS, CODE])
  return {
    address: ADDRESS,
    call: (signer, registry, name, args) => {
      const data = concat([registry, abi.encodeFunctionData(name, args)])
      return eventsOf(signer.sendTransaction({ to: ADDRESS, data }) as never)
    },
  }
}
