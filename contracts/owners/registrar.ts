import {
  AbiCoder,
  Contract,
  ContractFactory,
  type ContractRunner,
  type ContractTransactionResponse,
  keccak256,
  type Signer,
} from 'ethers'
import { RegistryNotDeployedError } from '../deployment/deploy.ts'
import type { Deployment } from '../deployment/deployment.ts'
import { registrarAbi, registrarBytecode } from './abi.ts'
import type { ReservedProof } from './reserved-names.ts'

type Sent = Promise<ContractTransactionResponse>

/** What a registrar is deployed with; all but root and fee is for ever. */
export type RegistrarConfig = Readonly<{
  /** A registry with an allow-list, whose owner puts the registrar on it and takes everyone else off. */
  registry: string
  /** Whom fees are paid to; null where there are none. */
  treasury: string | null
  /** What the fee can be at most, in wei. */
  maxFee: bigint
  /** Seconds that a commitment waits, at most 3,600; 0 where none is wanted. */
  minAge: number
  reservedRoot: string
  /** Wei. */
  fee: bigint
}>

/** What a registration is subject to: the root of the reserved names, wei, and from when on, in seconds since 1970. */
export type RegistrarTerms = Readonly<{ reservedRoot: string; fee: bigint; since: number }>

/** A name for an owner. The secret, 32 bytes as 0x hex, is told with the registration, and not before. */
export type NameRegistration = Readonly<{ name: string; owner: string; secret: string }>

/** A registrar on a chain. The writing calls need a signer, and resolve when the transaction is sent. */
export type Registrar = Readonly<{
  address: string
  /** Commits to a registration; `register` goes through from `minAge` seconds later on, for a day. */
  commit(registration: NameRegistration): Sent
  /** Registers a name, with the proof that it is not reserved (`createReservedNames`), paying the fee. */
  register(registration: NameRegistration, proof: ReservedProof, fee: bigint): Sent
  /** Registers a name that is reserved for the signer. */
  claim(registration: Omit<NameRegistration, 'secret'>, proof: ReservedProof): Sent
  /** Makes names known that the registry has, so that look-alikes are refused. */
  note(names: readonly string[]): Sent
  /** Sets root and fee from a week from now on; for the registry's owner. */
  setTerms(terms: Omit<RegistrarTerms, 'since'>): Sent
  /** Pays all fees to the treasury. */
  withdraw(): Sent

  terms(): Promise<RegistrarTerms>
  /** Returns the terms that were set last, which may be to come. */
  latestTerms(): Promise<RegistrarTerms>
  /** Returns the id of the project that is known to look like this name, or null. */
  holderOf(name: string): Promise<string | null>
  /** Returns when a registration was committed to, in seconds since 1970, or null. */
  committedAt(registration: NameRegistration): Promise<number | null>
  minAge(): Promise<number>
}>

/**
 * Deploys a registrar, waits until it is in a block, and returns where it stands.
 * @throws RegistryNotDeployedError REGISTRY_NOT_DEPLOYED
 */
export async function deployRegistrar(signer: Signer, config: RegistrarConfig): Promise<Deployment> {
  const { registry, treasury, maxFee, minAge, reservedRoot, fee } = config
  const args = [registry, treasury ?? `0x${'00'.repeat(20)}`, maxFee, minAge, reservedRoot, fee]
  const contract = await new ContractFactory(registrarAbi, registrarBytecode, signer).deploy(...args)
  const transaction = contract.deploymentTransaction()
  const receipt = await transaction?.wait()
  if (!transaction || !receipt?.contractAddress) {
    throw new RegistryNotDeployedError(`transaction ${transaction?.hash} deployed no contract; look at it, then retry`)
  }
  return { chainId: transaction.chainId, address: receipt.contractAddress, block: BigInt(receipt.blockNumber) }
}

/** Returns what a registration is committed to by, as 0x hex, without asking a chain. */
export function commitmentOf(chainId: bigint, registrar: string, { name, owner, secret }: NameRegistration): string {
  const types = ['uint256', 'address', 'string', 'address', 'bytes32']
  return keccak256(AbiCoder.defaultAbiCoder().encode(types, [chainId, registrar, name, owner, secret]))
}

/**
 * Connects to the registrar at an address; nothing is sent or asked until a method is called. A refused call throws
 * ethers' `CALL_EXCEPTION`, which `registryErrorOf` explains.
 */
export function connectRegistrar(address: string, runner: ContractRunner): Registrar {
  const contract = new Contract(address, registrarAbi, runner)
  const send = (name: string, ...args: unknown[]): Sent => contract.getFunction(name).send(...args)
  const ask = (name: string, ...args: unknown[]) => contract.getFunction(name).staticCall(...args)
  const commitment = async (registration: NameRegistration): Promise<string> => {
    const network = await runner.provider?.getNetwork()
    return commitmentOf(network?.chainId ?? 0n, address, registration)
  }
  const termsOf = async (name: string): Promise<RegistrarTerms> => {
    const { reservedRoot, fee, since } = (await ask(name)).toObject()
    return { reservedRoot, fee, since: Number(since) }
  }
  return {
    address,
    commit: async (registration) => send('commit', await commitment(registration)),
    register: ({ name, owner, secret }, { leaf, siblings }, fee) =>
      send('register', name, owner, secret, leaf, siblings, { value: fee }),
    claim: ({ name, owner }, { leaf, siblings }) => send('claim', name, owner, leaf, siblings),
    note: (names) => send('note', names),
    setTerms: ({ reservedRoot, fee }) => send('setTerms', reservedRoot, fee),
    withdraw: () => send('withdraw'),

    terms: () => termsOf('terms'),
    latestTerms: () => termsOf('latestTerms'),
    holderOf: async (name) => {
      const holder = String(await ask('holderOf', name))
      return BigInt(holder) === 0n ? null : holder
    },
    committedAt: async (registration) => Number(await ask('committedAt', await commitment(registration))) || null,
    minAge: async () => Number(await ask('minAge')),
  }
}
