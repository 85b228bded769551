import { Contract, type ContractRunner, type ContractTransactionResponse, type Result } from 'ethers'
import { registryAbi } from './abi.ts'
import {
  CALL_ARGUMENTS,
  type FileKey,
  type MaintainerGrant,
  type ProjectKey,
  type Reason,
  type ReleaseKey,
  type ReleaseRecord,
  type SignedCallName,
  type SignedCalls,
  type TransferOffer,
} from './calls.ts'
import { PROJECT_STATUSES, type ProjectState, type ProjectStatus, type RegistryState } from './project.ts'
import { POLICIES } from './registry-config.ts'
import type { Authorization } from './typed-data.ts'

type Sent = Promise<ContractTransactionResponse>

/** A registry contract on a chain. The writing calls need a signer, and resolve when the transaction is sent. */
export type PackageRegistry = Readonly<{
  address: string
  /** Publishes the files of a release, all or none; registers a free name to the signer first. */
  publish(release: ReleaseRecord): Sent
  /** Returns the gas that `publish` would use, or throws as it would; nothing is sent. */
  estimatePublish(release: ReleaseRecord): Promise<bigint>
  yankFile(yank: FileKey & Reason): Sent
  unyankFile(file: FileKey): Sent
  yankRelease(yank: ReleaseKey & Reason): Sent
  unyankRelease(release: ReleaseKey): Sent
  /** Sends a call that another account signed: see `typedDataOf`. */
  bySig<Name extends SignedCallName>(name: Name, call: SignedCalls[Name], authorization: Authorization): Sent
  /** Voids a signature of the signer's that bears the nonce. */
  cancelNonce(nonce: bigint): Sent
  isNonceUsed(account: string, nonce: bigint): Promise<boolean>

  /** Registers a free name without a release. */
  register(project: string): Sent
  setMaintainer(grant: MaintainerGrant): Sent
  startTransfer(offer: TransferOffer): Sent
  cancelTransfer(project: ProjectKey): Sent
  acceptTransfer(project: ProjectKey): Sent
  setStatus(mark: ProjectKey & Reason & Readonly<{ status: ProjectStatus }>): Sent
  /** Marks a project until a time, in seconds since 1970, at most 30 days off. */
  quarantine(mark: ProjectKey & Reason & Readonly<{ until: number }>): Sent
  liftQuarantine(mark: ProjectKey & Reason): Sent

  /** Names the document that describes the registry by its sha256, lower-case hex without 0x; null for none. */
  setMetadata(digest: string | null): Sent
  setModerator(account: string, isModerator: boolean): Sent
  setRegistrant(account: string, isRegistrant: boolean): Sent
  startRegistryTransfer(newOwner: string): Sent
  cancelRegistryTransfer(): Sent
  acceptRegistryTransfer(): Sent
  renounceRegistryOwnership(): Sent

  /** Returns the owner's address, or null where the name is free. */
  ownerOf(projectId: string): Promise<string | null>
  /** Returns the project, or null where the name is free. */
  projectState(projectId: string): Promise<ProjectState | null>
  /** Returns when an account's time as a maintainer ends, in seconds since 1970, or null where it is none now. */
  expiryOf(projectId: string, account: string): Promise<number | null>
  registryState(): Promise<RegistryState>
  isModerator(account: string): Promise<boolean>
  isRegistrant(account: string): Promise<boolean>
  /** Returns the hash of the file's record, or null where the file name is free. */
  fileCommitment(projectId: string, filenameHash: string): Promise<string | null>
  /** Returns the hash of the record that yanked the file, or null where it is not yanked by itself. */
  fileYankCommitment(projectId: string, filenameHash: string): Promise<string | null>
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
  const send = (name: string, ...args: unknown[]): Sent => contract.getFunction(name).send(...args)
  return { address, ...writingCalls(contract, send), ...governingCalls(send), ...questions(contract) }
}

function writingCalls(contract: Contract, send: (name: string, ...args: unknown[]) => Sent) {
  const call =
    <Name extends SignedCallName>(name: Name) =>
    (what: SignedCalls[Name]): Sent =>
      send(name, ...Object.values(CALL_ARGUMENTS[name](what)))

  return {
    publish: call('publish'),
    estimatePublish: (release: ReleaseRecord): Promise<bigint> =>
      contract.getFunction('publish').estimateGas(...Object.values(CALL_ARGUMENTS.publish(release))),
    yankFile: call('yankFile'),
    unyankFile: call('unyankFile'),
    yankRelease: call('yankRelease'),
    unyankRelease: call('unyankRelease'),
    setMaintainer: call('setMaintainer'),
    startTransfer: call('startTransfer'),
    cancelTransfer: call('cancelTransfer'),
    acceptTransfer: call('acceptTransfer'),
    bySig: <Name extends SignedCallName>(
      name: Name,
      what: SignedCalls[Name],
      { signer, nonce, deadline, signature }: Authorization,
    ): Sent =>
      send(`${name}BySig`, ...Object.values(CALL_ARGUMENTS[name](what)), { signer, nonce, deadline, signature }),
    cancelNonce: (nonce: bigint) => send('cancelNonce', nonce),
  }
}

function governingCalls(send: (name: string, ...args: unknown[]) => Sent) {
  return {
    register: (project: string) => send('register', project),
    setStatus: ({ projectId, status, reason }: ProjectKey & Reason & Readonly<{ status: ProjectStatus }>) =>
      send('setStatus', projectId, PROJECT_STATUSES.indexOf(status), reason),
    quarantine: ({ projectId, until, reason }: ProjectKey & Reason & Readonly<{ until: number }>) =>
      send('quarantine', projectId, until, reason),
    liftQuarantine: ({ projectId, reason }: ProjectKey & Reason) => send('liftQuarantine', projectId, reason),
    setMetadata: (digest: string | null) => send('setMetadata', `0x${digest ?? '00'.repeat(32)}`),
    setModerator: (account: string, isModerator: boolean) => send('setModerator', account, isModerator),
    setRegistrant: (account: string, isRegistrant: boolean) => send('setRegistrant', account, isRegistrant),
    startRegistryTransfer: (newOwner: string) => send('startRegistryTransfer', newOwner),
    cancelRegistryTransfer: () => send('cancelRegistryTransfer'),
    acceptRegistryTransfer: () => send('acceptRegistryTransfer'),
    renounceRegistryOwnership: () => send('renounceRegistryOwnership'),
  }
}

function questions(contract: Contract) {
  const ask = (name: string, ...args: unknown[]) => contract.getFunction(name).staticCall(...args)
  const word = async (name: string, ...args: unknown[]) => nullIfZero(String(await ask(name, ...args)))
  return {
    isNonceUsed: async (account: string, nonce: bigint) => Boolean(await ask('isNonceUsed', account, nonce)),
    ownerOf: (projectId: string) => word('ownerOf', projectId),
    projectState: async (projectId: string) => projectStateOf(await ask('projectState', projectId)),
    expiryOf: async (projectId: string, account: string) => Number(await ask('expiryOf', projectId, account)) || null,
    registryState: async () => registryStateOf(await ask('registryState')),
    isModerator: async (account: string) => Boolean(await ask('isModerator', account)),
    isRegistrant: async (account: string) => Boolean(await ask('isRegistrant', account)),
    fileCommitment: (projectId: string, filenameHash: string) => word('fileCommitment', projectId, filenameHash),
    fileYankCommitment: (projectId: string, filenameHash: string) =>
      word('fileYankCommitment', projectId, filenameHash),
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
  }
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
