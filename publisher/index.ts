export type { Distribution, MetadataFile } from './distribution/distribution.ts'
export { DistributionNotFoundError, InvalidDistributionError } from './distribution/errors.ts'
export type { OwnerCall } from './owners/owner-call.ts'
export {
  acceptTransfer,
  addMaintainer,
  annotate,
  cancelTransfer,
  freezeProject,
  liftQuarantine,
  quarantine,
  removeMaintainer,
  renounceMaintainer,
  setStatus,
  startTransfer,
} from './owners/project-calls.ts'
export { type ProjectInfo, readProject } from './owners/read-project.ts'
export { relayedCall, type SignedOwnerCall, signOwnerCall } from './owners/relay.ts'
export { type OwnerCallReport, sendOwnerCall } from './owners/send-owner-call.ts'
export { safeBatch, type UnsignedCall, unsignedCall } from './owners/unsigned-call.ts'
export type { OnProgress, Progress } from './progress.ts'
export { type PublishOptions, publish } from './publish.ts'
export { type ChainOptions, type ConfirmQuote, recordOptionsOf } from './registry/chain-options.ts'
export {
  ChainBusyError,
  ChainUnavailableError,
  FeeTooLowError,
  FileAlreadyPublishedError,
  FileOfOtherReleaseError,
  InsufficientFundsError,
  InvalidNonceError,
  JournalUnusableError,
  NoSignerError,
  NotProjectOwnerError,
  NotPublishedError,
  RegistryNotFoundError,
  RegistryRefusedError,
  ReleaseClosedError,
  TransactionPendingError,
  TransactionRevertedError,
  WrongChainError,
} from './registry/errors.ts'
export type { PlannedRelease, PublishPlan } from './registry/plan-releases.ts'
export type { FeeSettings, Fees } from './registry/sending/fees.ts'
export { openFileJournal } from './registry/sending/file-journal.ts'
export { createMemoryJournal, type Journal, type JournalEntry } from './registry/sending/journal.ts'
export type { PlannedCall } from './registry/sending/planned-call.ts'
export type { Quote } from './registry/sending/quote.ts'
export { type Recorded, type Recording, recordOnce } from './registry/sending/record-once.ts'
export type { RecordOptions } from './registry/sending/record-options.ts'
export type { TransactionReport } from './registry/transaction-report.ts'
export { unyank, type YankReport, type YankTarget, yank } from './registry/yank.ts'
export type { FileReport, PublishReport, ReleaseReport } from './report.ts'
export { publishStaged } from './staging/publish-staged.ts'
export { openStaging, type StagedFile, type Staging } from './staging/staging.ts'
export { UploadFailedError } from './upload-files.ts'
export { buildWheel, type WheelBuildOptions } from './wheel/build-wheel.ts'
