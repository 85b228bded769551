export { factoryAbi, factoryBytecode, registryAbi, registryBytecode } from './abi.ts'
export { ANNOTATION_KEYS, type Annotation } from './annotation.ts'
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
} from './calls.ts'
export { deployRegistry, RegistryNotDeployedError } from './deploy.ts'
export { deployFactory, FACTORY_ADDRESS } from './deploy-factory.ts'
export { type Deployment, DeploymentNotFoundError, readDeployment, writeDeployment } from './deployment.ts'
export { type GovernanceEvent, type ProjectEvent, parseRegistryLogs, type RegistryEvent } from './events.ts'
export { connectFactory, predictRegistryAddress, type RegistryFactory } from './factory.ts'
export type { FileRecord } from './file-record.ts'
export { fileKeyOf, projectIdOf, versionHashOf } from './keys.ts'
export type { RegistryLog } from './log.ts'
export {
  guardAbi,
  guardFactoryAbi,
  guardFactoryBytecode,
  registrarAbi,
  registrarBytecode,
} from './owners/abi.ts'
export { connectGuard, type GuardedOwner, type GuardSide, type GuardState, type Proposal } from './owners/guard.ts'
export { encodeGuardCall, type GuardCalls, type GuardStops, proposalIdOf } from './owners/guard-calls.ts'
export {
  type GuardConfig,
  type GuardMembers,
  guardConfigHashOf,
  predictGuardAddress,
} from './owners/guard-config.ts'
export { type GuardEvent, type ProposalKind, parseGuardLogs } from './owners/guard-events.ts'
export {
  connectGuardFactory,
  deployGuardFactory,
  GUARD_FACTORY_ADDRESS,
  type GuardFactory,
} from './owners/guard-factory.ts'
export {
  commitmentOf,
  connectRegistrar,
  deployRegistrar,
  type NameRegistration,
  type Registrar,
  type RegistrarConfig,
  type RegistrarTerms,
} from './owners/registrar.ts'
export {
  createReservedNames,
  NO_PROOF,
  type ReservedLeaf,
  type ReservedName,
  type ReservedNames,
  ReservedNamesError,
  type ReservedProof,
} from './owners/reserved-names.ts'
export { skeletonOf } from './owners/skeleton.ts'
export type { MaintainerState, ProjectState, ProjectStatus, RegistryState } from './project.ts'
export { type FileProof, type ProofNode, proveFile } from './prove-file.ts'
export { readLogHead } from './read-log-head.ts'
export { EMPTY_LOG_HEAD, foldLogHead, recordHashOf } from './record.ts'
export { connectRegistry, type PackageRegistry } from './registry.ts'
export { configHashOf, type RegistryConfig, type RegistryPolicy } from './registry-config.ts'
export { type RegistryError, registryErrorOf } from './registry-error.ts'
export type { MaintainerRole } from './roles.ts'
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
