import { Contract, type ContractRunner, type ContractTransactionResponse, type Result } from 'ethers'
import { registryAbi } from './abi.ts'
import { type Annotation, encodeAnnotation } from './annotation.ts'
import {
  CALL_ARGUMENTS,
  type FileKey,
  type MaintainerGrant,
  type ProjectKey,
  type Reason,
  type Registration,
  type ReleaseKey,
  type ReleaseRecord,
  type SignedCallName,
  type SignedCalls,
  type StatusMark,
  type TransferOffer,
} from './calls.ts'
import { type MaintainerState, PROJECT_STATUSES, type ProjectState, type RegistryState } from './project.ts'
import { POLICIES } from './registry-config.ts'
import { decodeRoles } from './roles.ts'
import type { Authorization } from './typed-data.ts'

type Sent = Promise<ContractTransactionResponse>

/** A registry contract on a chain. The writing calls need a signer, and resolve when the transaction is sent. */
export type PackageRegistry = Readonly<{
  address: string
  /** Publishes the files of a release, all or none; registers the name to the signer first where the release says so. */
  publish(release: ReleaseRecord): Sent
  /** Returns the gas that `publish` would use, or throws as it would; nothing is sent. */
  estimatePublish(release: ReleaseRecord): Promise<bigint>
  yankFile(yank: FileKey & Reason): Sent
  unyankFile(file: FileKey): Sent
  yankRelease(yank: ReleaseKey & Reason): Sent
  unyankRelease(release: ReleaseKey): Sent
  /** Sends a call that another account signed: see `typedDataOf`. */
  bySig<Name extends SignedCallName>(name: Name, call: SignedCalls[Name], authorization: Authorization): Sent
  /** Voids a signature of the signer's that bears the nonce; refused where it came too late. */
  cancelNonce(nonce: bigint): Sent
  /** Voids up to 256 at once, whichever of them were used: the nonces `word * 256 + i` for each bit i of the mask. */
  cancelNonces(word: bigint, mask: bigint): Sent
  isNonceUsed(account: string, nonce: bigint): Promise<boolean>

  /** Registers a free name without a release. */
  register(project: string): Sent
  /** The same for another, who owns it at once. */
  registerFor(registration: Registration): Sent
  setMaintainer(grant: MaintainerGrant): Sent
  /** Ends what the signer may as a maintainer. */
  renounceMaintainer(project: ProjectKey): Sent
  startTransfer(offer: TransferOffer): Sent
  cancelTransfer(project: ProjectKey): Sent
  acceptTransfer(project: ProjectKey): Sent
  setStatus(mark: StatusMark): Sent
  /** Ends publishing in the project for ever. */
  freeze(project: ProjectKey): Sent
  annotate(annotation: Annotation): Sent
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
    renounceMaintainer: call('renounceMaintainer'),
    setStatus: call('setStatus'),
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
    cancelNonces: (word: bigint, mask: bigint) => send('cancelNonces', word, mask),
  }
}

function governingCalls(send: (name: string, ...args: unknown[]) => Sent) {
  return {
    register: (project: string) => send('register', project),
    registerFor: ({ project, owner }: Registration) => send('registerFor', project, owner),
    freeze: ({ projectId }: ProjectKey) => send('freeze', projectId),
    annotate: (annotation: Annotation) => send('annotate', ...Object.values(encodeAnnotation(annotation))),
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
