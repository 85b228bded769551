export { factoryAbi, factoryBytecode, registryAbi, registryBytecode } from './abi.ts'
export type {
  FileKey,
  MaintainerGrant,
  ProjectKey,
  Reason,
  Registration,
  ReleaseKey,
  ReleaseRecord,
  SignedCallName,
  SignedCalls,
  StatusMark,
  TransferOffer,
} from './calls/calls.ts'
export { connectRegistry, type PackageRegistry } from './calls/registry.ts'
export { type RegistryError, registryErrorOf } from './calls/registry-error.ts'
export {
  type Authorization,
  type Grant,
  type RegistryDomain,
  randomNonce,
  type TypedData,
  typedDataHash,
  typedDataOf,
} from './calls/typed-data.ts'
export { deployRegistry, RegistryNotDeployedError } from './deployment/deploy.ts'
export { deployFactory, FACTORY_ADDRESS } from './deployment/deploy-factory.ts'
export { type Deployment, DeploymentNotFoundError, readDeployment, writeDeployment } from './deployment/deployment.ts'
export { connectFactory, predictRegistryAddress, type RegistryFactory } from './deployment/factory.ts'
export { type FileProof, type ProofNode, proveFile } from './proofs/prove-file.ts'
export { FileProofError, type ProvenFile, verifyFileProof } from './proofs/verify-file-proof.ts'
export { ANNOTATION_KEYS, type Annotation } from './records/annotation.ts'
export { type GovernanceEvent, type ProjectEvent, parseRegistryLogs, type RegistryEvent } from './records/events.ts'
export type { FileRecord } from './records/file-record.ts'
export { fileKeyOf, projectIdOf, versionHashOf } from './records/keys.ts'
export type { RegistryLog } from './records/log.ts'
export type { MaintainerState, ProjectState, ProjectStatus, RegistryState } from './records/project.ts'
export { readLogHead } from './records/read-log-head.ts'
export { EMPTY_LOG_HEAD, foldLogHead, recordHashOf } from './records/record.ts'
export { configHashOf, type RegistryConfig, type RegistryPolicy } from './records/registry-config.ts'
export type { MaintainerRole } from './records/roles.ts'
