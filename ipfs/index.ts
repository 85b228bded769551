export { InvalidCarError } from './car/read-car.ts'
export type { ByteSource } from './dag/block.ts'
export { type CID, dagPbCidOf, digestOf, InvalidCidError, parseCid, rawCidOf } from './dag/cid.ts'
export {
  ContentMismatchError,
  ContentTooLargeError,
  ContentUnavailableError,
  ContentUnsupportedError,
} from './dag/content-errors.ts'
export { describeFile } from './dag/describe-file.ts'
export type { FileDescription } from './dag/lay-out-file.ts'
export type { PinTargetSettings } from './pin/create-target.ts'
export { gatewayReplica } from './pin/gateway-replica.ts'
export {
  type HeldReplica,
  PinFailedError,
  type PinnedFile,
  type PinOptions,
  type PinProgress,
  type PinTarget,
  type Replica,
} from './pin/pin-target.ts'
export {
  clusterTarget,
  filebaseTarget,
  type KuboTargetOptions,
  kuboTarget,
  pinataTarget,
  pinningServiceTarget,
} from './pin/pin-targets.ts'
export type { ReadBack } from './pin/read-back.ts'
export { createFileJournal, type UploadJournal } from './pin/upload/upload-journal.ts'
export { type ContentServer, type ContentServerOptions, startContentServer } from './server/content-server.ts'
export { checkHost, checkOrigin } from './server/request-origin.ts'
export { checkDigest } from './source/check-digest.ts'
export {
  createFileSource,
  type FileSource,
  type FileSourceOptions,
  type OpenedFile,
  type OpenOptions,
  type RetryTimes,
} from './source/file-source.ts'
export type { AddOptions, ContentStore, ImportOptions, StoredFile } from './store/content-store.ts'
export { createFileContentStore } from './store/file-content-store.ts'
export { createMemoryContentStore } from './store/memory-content-store.ts'
