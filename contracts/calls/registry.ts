import { Contract, type ContractRunner, type ContractTransactionResponse, type Result } from 'ethers'
import { registryAbi } from '../abi.ts'
import { type MaintainerState, PROJECT_STATUSES, type ProjectState, type RegistryState } from '../records/project.ts'
import { POLICIES } from '../records/registry-config.ts'
import { decodeRoles } from '../records/roles.ts'
import { CALL_ARGUMENTS, type ReleaseRecord } from './calls.ts'
import { type RegistryWrites, registryWrites } from './writes.ts'

/** A registry contract on a chain. The writing calls need a signer, and resolve when the transaction is sent. */
export type PackageRegistry = RegistryWrites<Promise<ContractTransactionResponse>> & RegistryQuestions

export type RegistryQuestions = Readonly<{
  address: string
  /** Returns the gas that `publish` would use, or throws as it would; nothing is sent. */
  estimatePublish(release: ReleaseRecord): Promise<bigint>
  isNonceUsed(account: string, nonce: bigint): Promise<boolean>
  /** Returns the owner's address, or null where the name is free. */
  ownerOf(projectId: string): Promise<string | null>
  /** Returns the project, or null where the name is free. */
  projectState(projectId: string): Promise<ProjectState | null>
  /** Returns what an account may do as a maintainer and when that ends, in seconds since 1970; null where it is none now. */
  maintainerOf(projectId: string, account: string): Promise<MaintainerState | null>
  registryState(): Promise<RegistryState>
  isModerator(account: string): Promise<boolean>
  isRegistrant(account: string): Promise<boolean>
  /** Returns the hash of the file's record, or null where its key is free. */
  fileCommitment(projectId: string, fileKey: string): Promise<string | null>
  /** Returns the hash of the record that yanked the file, or null where it is not yanked by itself. */
  fileYankCommitment(projectId: string, fileKey: string): Promise<string | null>
  /** Returns the hash of the record that yanked the release, or null where it is not yanked. */
  releaseYankCommitment(projectId: string, versionHash: string): Promise<string | null>
  logHead(): Promise<string>
}>

/**
 * Connects to the registry at an address; nothing is sent or asked until a method is called. A refused call throws
 * ethers' `CALL_EXCEPTION`, which `registryErrorOf` explains.
 */
export function connectRegistry(address: string, runner: ContractRunner): PackageRegistry {
  const contract = new Contract(address, registryAbi, runner)
  const writes = registryWrites<Promise<ContractTransactionResponse>>((name, args) =>
    contract.getFunction(name).send(...args),
  )
  return { address, ...writes, ...questions(contract) }
}

function questions(contract: Contract) {
  const ask = (name: string, ...args: unknown[]) => contract.getFunction(name).staticCall(...args)
  const word = async (name: string, ...args: unknown[]) => nullIfZero(String(await ask(name, ...args)))
  return {
    estimatePublish: (release: ReleaseRecord): Promise<bigint> =>
      contract.getFunction('publish').estimateGas(...Object.values(CALL_ARGUMENTS.publish(release))),
    isNonceUsed: async (account: string, nonce: bigint) => Boolean(await ask('isNonceUsed', account, nonce)),
    ownerOf: (projectId: string) => word('ownerOf', projectId),
    projectState: async (projectId: string) => projectStateOf(await ask('projectState', projectId)),
    maintainerOf: async (projectId: string, account: string) =>
      maintainerStateOf(await ask('maintainerOf', projectId, account)),
    registryState: async () => registryStateOf(await ask('registryState')),
    isModerator: async (account: string) => Boolean(await ask('isModerator', account)),
    isRegistrant: async (account: string) => Boolean(await ask('isRegistrant', account)),
    fileCommitment: (projectId: string, fileKey: string) => word('fileCommitment', projectId, fileKey),
    fileYankCommitment: (projectId: string, fileKey: string) => word('fileYankCommitment', projectId, fileKey),
    releaseYankCommitment: (projectId: string, versionHash: string) =>
      word('releaseYankCommitment', projectId, versionHash),
    logHead: async () => String(await ask('logHead')),
  }
}

function projectStateOf(state: Result): ProjectState | null {
  const owner = nullIfZero(String(state.getValue('owner')))
  if (owner === null) return null
  return {
    owner,
    pendingOwner: nullIfZero(String(state.getValue('pendingOwner'))),
    epoch: Number(state.getValue('epoch')),
    status: PROJECT_STATUSES[Number(state.getValue('status'))] ?? 'active',
    quarantinedUntil: Number(state.getValue('quarantinedUntil')) || null,
    frozen: Boolean(state.getValue('frozen')),
  }
}

function maintainerStateOf(state: Result): MaintainerState | null {
  const roles = decodeRoles(Number(state.getValue('roles')))
  return roles.length === 0 ? null : { roles, expiry: Number(state.getValue('expiry')) }
}

function registryStateOf(state: Result): RegistryState {
  return {
    name: String(state.getValue('name')),
    policy: POLICIES[Number(state.getValue('policy'))] ?? 'allow-list',
    owner: nullIfZero(String(state.getValue('owner'))),
    pendingOwner: nullIfZero(String(state.getValue('pendingOwner'))),
    metadataDigest: nullIfZero(String(state.getValue('metadataDigest')))?.slice(2) ?? null,
  }
}

function nullIfZero(hex: string): string | null {
  return BigInt(hex) === 0n ? null : hex
}
