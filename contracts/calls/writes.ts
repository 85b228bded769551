import { type Annotation, encodeAnnotation } from '../records/annotation.ts'
import { registryInterface } from '../records/registry-interface.ts'
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
import type { Authorization } from './typed-data.ts'

/** The calls that write; each returns what `Sent` is: a transaction, or the call data of one. */
export type RegistryWrites<Sent> = Readonly<{
  /** Publishes the files of a release, all or none; registers the name to the signer first where the release says so. */
  publish(release: ReleaseRecord): Sent
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
}>

/** What a transaction carries to a contract: call data as 0x and hex. */
export type ContractCall = Readonly<{ to: string; data: string }>

/**
 * Returns the writing calls of the registry at an address as call data, for whoever signs and sends by other means.
 * @example encodeRegistryCalls(address).yankRelease({ projectId, version: '1.0', reason: 'broken' }).data
 */
export function encodeRegistryCalls(address: string): RegistryWrites<ContractCall> {
  return registryWrites((name, args) => ({ to: address, data: registryInterface.encodeFunctionData(name, [...args]) }))
}

/** Makes the writing calls of what sends, or encodes, one by its name in the ABI and its arguments. */
export function registryWrites<Sent>(make: (name: string, args: readonly unknown[]) => Sent): RegistryWrites<Sent> {
  const send = (name: string, ...args: unknown[]) => make(name, args)
  const call =
    <Name extends SignedCallName>(name: Name) =>
    (what: SignedCalls[Name]): Sent =>
      make(name, Object.values(CALL_ARGUMENTS[name](what)))
  return {
    publish: call('publish'),
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
    bySig: (name, what, { signer, nonce, deadline, signature }) =>
      send(`${name}BySig`, ...Object.values(CALL_ARGUMENTS[name](what)), { signer, nonce, deadline, signature }),
    cancelNonce: (nonce) => send('cancelNonce', nonce),
    cancelNonces: (word, mask) => send('cancelNonces', word, mask),
    register: (project) => send('register', project),
    registerFor: ({ project, owner }) => send('registerFor', project, owner),
    freeze: ({ projectId }) => send('freeze', projectId),
    annotate: (annotation) => send('annotate', ...Object.values(encodeAnnotation(annotation))),
    quarantine: ({ projectId, until, reason }) => send('quarantine', projectId, until, reason),
    liftQuarantine: ({ projectId, reason }) => send('liftQuarantine', projectId, reason),
    setMetadata: (digest) => send('setMetadata', `0x${digest ?? '00'.repeat(32)}`),
    setModerator: (account, isModerator) => send('setModerator', account, isModerator),
    setRegistrant: (account, isRegistrant) => send('setRegistrant', account, isRegistrant),
    startRegistryTransfer: (newOwner) => send('startRegistryTransfer', newOwner),
    cancelRegistryTransfer: () => send('cancelRegistryTransfer'),
    acceptRegistryTransfer: () => send('acceptRegistryTransfer'),
    renounceRegistryOwnership: () => send('renounceRegistryOwnership'),
  }
}
