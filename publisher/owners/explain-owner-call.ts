import { type RegistryError, registryErrorOf } from '@dipmp/contracts'
import { InsufficientFundsError, NotProjectOwnerError, RegistryRefusedError } from '../registry/errors.ts'
import { explainOutage } from '../registry/explain-failure.ts'

/** Turns what ethers throws at an owner's call into an error that says what is wrong and what to do. */
export function explainOwnerCall(
  error: unknown,
  { title, account }: Readonly<{ title: string; account: string }>,
): Error {
  const refusal = registryErrorOf(error)
  if (refusal?.name === 'NotProjectOwner') {
    const message = `${account} cannot ${title}: the project belongs to another account; sign with its key`
    return new NotProjectOwnerError(message, { cause: error })
  }
  if (refusal) return refused(title, SENTENCES[refusal.name]?.(refusal.args) ?? `the rule ${refusal.name}`, error)
  const code = String(Object(error).code)
  if (code === 'CALL_EXCEPTION')
    return refused(title, 'it gives no reason; is the address that of the contract?', error)
  if (code === 'INSUFFICIENT_FUNDS') {
    return new InsufficientFundsError(`${account} cannot pay to ${title}; send it funds`, { cause: error })
  }
  return explainOutage(error)
}

function refused(title: string, why: string, cause: unknown): RegistryRefusedError {
  return new RegistryRefusedError(`the contract refuses to ${title}: ${why}`, { cause })
}

const SENTENCES: Readonly<Record<string, (args: RegistryError['args']) => string>> = {
  ProjectNotRegistered: () => 'there is no such project in it; check its name',
  ProjectAlreadyRegistered: () => 'the name is taken',
  NameNotNormalized: ({ project }) => `the name ${project} is not 1 to 64 bytes in normal form (PEP 503)`,
  ProjectIsFrozen: () => 'the project is frozen already',
  NotPendingOwner: () => 'the project is not offered to this account; its owner has to offer it first',
  NoPendingTransfer: () => 'it is offered to nobody',
  NotMaintainer: () => 'this account is no maintainer, or not any more',
  InvalidNewOwner: () => 'the zero address owns nothing',
  InvalidRoles: () => 'the roles are publish, yank or both, with a time at which they end',
  ExpiryNotInFuture: () => 'the time at which the roles end is over',
  InvalidReason: () => 'the reason is longer than 512 bytes',
  NotModerator: ({ caller }) => `${caller} is no moderator`,
  NotRegistrant: ({ caller }) => `${caller} is not on the list of those who may; ask the registry's owner`,
  InvalidQuarantineEnd: () => 'a quarantine ends within 30 days',
  AlreadyQuarantined: ({ until }) => `it is in quarantine until ${timeOf(until)}; lift that first`,
  NotQuarantined: () => 'it is not in quarantine',
  NotRegistryOwner: ({ caller }) => `${caller} does not own the registry`,
  NotPendingRegistryOwner: () => 'the registry is not offered to this account; its owner has to offer it first',
  NoPendingRegistryTransfer: () => 'the registry is offered to nobody',
  InvalidNewRegistryOwner: () => 'the zero address owns nothing; "registry renounce" gives it up',
  InvalidRegistryName: () => 'its name is 1 to 64 printable ASCII characters',
  RegistryAlreadyCreated: ({ registry }) => `it is there, at ${registry}`,
  GuardAlreadyCreated: ({ guard }) => `it is there, at ${guard}`,
  InvalidGuardRegistry: ({ registry }) => `there is no contract at ${registry}`,
  InvalidDelays: () =>
    'the delay is an hour to 30 days, the long delay a day to a year and not below it, the window a day to 90 days',
  InvalidThreshold: () => 'each side has 1 to 32 members, and its threshold is 1 to their number',
  InvalidMember: ({ account }) => `${account} is named twice, or is the zero address`,
  WrongSide: ({ caller }) => `${caller} is not of the side that may do this`,
  CallNotAllowed: () => 'a guard makes no such call for this side',
  NoSuchProposal: () => 'there is no such proposal, or it is executed, vetoed, lapsed, or of former members',
  ProposalNotReady: ({ readyAt }) => (readyAt === 0n ? 'approvals are missing' : `it waits until ${timeOf(readyAt)}`),
  AlreadyCounted: () => 'this account has done so already',
  NotApproved: () => 'this account has not approved it',
  ChangePending: () => 'another change of members waits',
  SignatureExpired: ({ deadline }) => `the signature was good until ${timeOf(deadline)}; have it signed anew`,
  NonceAlreadyUsed: () => 'the signature was used or cancelled already',
  InvalidSignature: ({ signer }) =>
    `it is no signature of ${signer} for this; a transfer ends those of before, and each is for one registry and chain`,
}

function timeOf(seconds: string | bigint | undefined): string {
  const ms = Number(seconds ?? 0) * 1000
  return Number.isFinite(ms) && ms < 8.64e15 ? new Date(ms).toISOString() : String(seconds)
}
