export { factoryAbi, factoryBytecode, registryAbi, registryBytecode } from './abi.ts'
export type {
  FileKey,
  MaintainerGrant,
  ProjectKey,
  Reason,
  ReleaseKey,
  ReleaseRecord,
  SignedCallName,
  SignedCalls,
  TransferOffer,
} from './calls.ts'
export { deployRegistry, RegistryNotDeployedError } from './deploy.ts'
export { deployFactory, FACTORY_ADDRESS } from './deploy-factory.ts'
export { type Deployment, DeploymentNotFoundError, readDeployment, writeDeployment } from './deployment.ts'
export { type GovernanceEvent, type ProjectEvent, parseRegistryLogs, type RegistryEvent } from './events.ts'
export { connectFactory, predictRegistryAddress, type RegistryFactory } from './factory.ts'
export type { FileRecord } from './file-record.ts'
export { filenameHashOf, projectIdOf, versionHashOf } from './keys.ts'
export type { RegistryLog } from './log.ts'
export type { ProjectState, ProjectStatus, RegistryState } from './project.ts'
export { type FileProof, type ProofNode, proveFile } from './prove-file.ts'
export { readLogHead } from './read-log-head.ts'
export { readOwner } from './read-owner.ts'
export { EMPTY_LOG_HEAD, foldLogHead, recordHashOf } from './record.ts'
export { connectRegistry, type PackageRegistry } from './registry.ts'
export { configHashOf, type RegistryConfig, type RegistryPolicy } from './registry-config.ts'
export { type RegistryError, registryErrorOf } from './registry-error.ts'
export {
  type Authorization,
  type Grant,
  type RegistryDomain,
  randomNonce,
  type TypedData,
  typedDataHash,
  typedDataOf,
} from './typed-data.ts'
export { FileProofError, type ProvenFile, verifyFileProof } from './verify-file-proof.ts'
