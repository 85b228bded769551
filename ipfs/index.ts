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
export { RequestError } from './server/http-answer.ts'
export { listen, stopListening } from './server/listening.ts'
export { type Part, readParts } from './server/multipart.ts'
export { checkHost, checkOrigin } from './server/request-origin.ts'
export { checkDigest } from './source/check-digest.ts'
export {
  createFileSource,
  type FileSource,
  type FileSourceOptions,
  type RetryTimes,
} from './source/file-source.ts'
export type { OpenedFile, OpenOptions } from './source/opened-file.ts'
export type { AddOptions, ContentStore, ImportOptions, StoredFile } from './store/content-store.ts'
export { exportCar } from './store/export-car.ts'
export {
  createFileContentStore,
  type FileContentStore,
  type FileContentStoreOptions,
  type KeptFile,
} from './store/file-content-store.ts'
export { createMemoryContentStore } from './store/memory-content-store.ts'
export type { ScrubbedFile, ScrubOptions } from './store/scrub.ts'
export { type ScrubbingOptions, startScrubbing } from './store/start-scrubbing.ts'
export { StoreBusyError, StoreFullError } from './store/store-errors.ts'
export type { Damage, FetchElsewhere } from './store/stored-blocks.ts'
