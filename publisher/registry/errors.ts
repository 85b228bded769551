/** The project belongs to another account than the one that signs. */
export class NotProjectOwnerError extends Error {
  override readonly name = 'NotProjectOwnerError'
  readonly code = 'NOT_PROJECT_OWNER'
}

/** The registry has the file name already, for other bytes. */
export class FileAlreadyPublishedError extends Error {
  override readonly name = 'FileAlreadyPublishedError'
  readonly code = 'FILE_ALREADY_PUBLISHED'
}

/** The release's first file is so old that readers would not offer another. Nothing was sent, nothing spent. */
export class ReleaseClosedError extends Error {
  override readonly name = 'ReleaseClosedError'
  readonly code = 'RELEASE_CLOSED'
}

/** The registry refuses the call. Nothing was sent, nothing spent. */
export class RegistryRefusedError extends Error {
  override readonly name = 'RegistryRefusedError'
  readonly code = 'REGISTRY_REFUSED'
}

/** A transaction came into a block without effect; its gas is spent. */
export class TransactionRevertedError extends Error {
  override readonly name = 'TransactionRevertedError'
  readonly code = 'TRANSACTION_REVERTED'
}

/** A transaction was sent, and whether it will come into a block is not known yet. */
export class TransactionPendingError extends Error {
  override readonly name = 'TransactionPendingError'
  readonly code = 'TRANSACTION_PENDING'
}

/** The account cannot pay what the transactions may cost. */
export class InsufficientFundsError extends Error {
  override readonly name = 'InsufficientFundsError'
  readonly code = 'INSUFFICIENT_FUNDS'
}

/** There is no contract at the registry's address. */
export class RegistryNotFoundError extends Error {
  override readonly name = 'RegistryNotFoundError'
  readonly code = 'REGISTRY_NOT_FOUND'
}

/** The chain's node does not answer, or answers nonsense. */
export class ChainUnavailableError extends Error {
  override readonly name = 'ChainUnavailableError'
  readonly code = 'CHAIN_UNAVAILABLE'
}

/** The files given belong to another release than the one named. */
export class FileOfOtherReleaseError extends Error {
  override readonly name = 'FileOfOtherReleaseError'
  readonly code = 'FILE_OF_OTHER_RELEASE'
}

/** The fee that was fixed is too low for a transaction to come into a block, or in place of another. Nothing was sent. */
export class FeeTooLowError extends Error {
  override readonly name = 'FeeTooLowError'
  readonly code = 'FEE_TOO_LOW'
}

/** The nonce that was fixed is used, or leaves a gap. Nothing was sent. */
export class InvalidNonceError extends Error {
  override readonly name = 'InvalidNonceError'
  readonly code = 'INVALID_NONCE'
}

/** The account's other transactions come in between each time. */
export class ChainBusyError extends Error {
  override readonly name = 'ChainBusyError'
  readonly code = 'CHAIN_BUSY'
}

/** What was sent cannot be written down, or was written down and cannot be read. */
export class JournalUnusableError extends Error {
  override readonly name = 'JournalUnusableError'
  readonly code = 'JOURNAL_UNUSABLE'
}

/** The node serves another chain than the one that was named. Nothing was sent. */
export class WrongChainError extends Error {
  override readonly name = 'WrongChainError'
  readonly code = 'WRONG_CHAIN'
}

/** There is a plan, and nobody to sign it. */
export class NoSignerError extends Error {
  override readonly name = 'NoSignerError'
  readonly code = 'NO_SIGNER'

  constructor() {
    super('there is no key to sign with; pass a signer, or only look (dry run)')
  }
}

/** There is no such project, release or file in the registry. */
export class NotPublishedError extends Error {
  override readonly name = 'NotPublishedError'
  readonly code = 'NOT_PUBLISHED'
}
