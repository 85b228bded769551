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
