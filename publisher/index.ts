export type { Distribution, MetadataFile } from './distribution/distribution.ts'
export { DistributionNotFoundError, InvalidDistributionError } from './distribution/errors.ts'
export type { OnProgress, Progress } from './progress.ts'
export { type PublishOptions, publish } from './publish.ts'
export type { ChainOptions } from './registry/chain-options.ts'
export {
  ChainUnavailableError,
  FileAlreadyPublishedError,
  FileOfOtherReleaseError,
  InsufficientFundsError,
  NotProjectOwnerError,
  RegistryNotFoundError,
  RegistryRefusedError,
  ReleaseClosedError,
  TransactionPendingError,
  TransactionRevertedError,
} from './registry/errors.ts'
export type { PlannedRelease, PublishPlan } from './registry/plan-releases.ts'
export type { TransactionReport } from './registry/transaction-report.ts'
export { unyank, type YankReport, type YankTarget, yank } from './registry/yank.ts'
export type { FileReport, PublishReport, ReleaseReport } from './report.ts'
export { UploadFailedError } from './upload-files.ts'
export { buildWheel, type WheelBuildOptions } from './wheel/build-wheel.ts'
