export { factoryAbi, factoryBytecode, registryAbi, registryBytecode } from './abi.ts'
export { type AuthorizationOptions, authorizeCall } from './calls/authorize.ts'
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
export { type ContractCall, encodeRegistryCalls, type RegistryWrites } from './calls/writes.ts'
export { deployRegistry, RegistryNotDeployedError } from './deployment/deploy.ts'
export { deployFactory, FACTORY_ADDRESS } from './deployment/deploy-factory.ts'
export { type Deployment, DeploymentNotFoundError, readDeployment, writeDeployment } from './deployment/deployment.ts'
export {
  connectFactory,
  encodeCreateRegistry,
  predictRegistryAddress,
  type RegistryFactory,
} from './deployment/factory.ts'
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
export { encodeCreateGuard, encodeGuardCalls, type GuardWrites } from './owners/guard-writes.ts'
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
export type { Absence } from './proofs/absence.ts'
export { headerHashOf } from './proofs/block-header.ts'
export { NodeAnswerError, type ProofNode } from './proofs/node.ts'
export {
  type AbsenceProof,
  PresentError,
  type ProvenAbsence,
  proveAbsence,
  verifyAbsence,
} from './proofs/prove-absence.ts'
export { FileNotProvableError, type FileProof, proveFile } from './proofs/prove-file.ts'
export { type BlockLog, type LogQuery, readLogs } from './proofs/read-logs.ts'
export { type ProvenFile, verifyFileProof } from './proofs/verify-file-proof.ts'
export { ProofError } from './proofs/verify-state.ts'
export { ANNOTATION_KEYS, type Annotation } from './records/annotation.ts'
export { type GovernanceEvent, type ProjectEvent, parseRegistryLogs, type RegistryEvent } from './records/events.ts'
export type { FileRecord } from './records/file-record.ts'
export { fileKeyOf, projectIdOf, releaseKeyOf, versionHashOf } from './records/keys.ts'
export { whyNotListed } from './records/listed.ts'
export type { RegistryLog } from './records/log.ts'
export type { MaintainerState, ProjectState, ProjectStatus, RegistryState } from './records/project.ts'
export { readLogHead } from './records/read-log-head.ts'
export { readOwner } from './records/read-owner.ts'
export { EMPTY_LOG_HEAD, foldLogHead, recordHashOf } from './records/record.ts'
export { configHashOf, type RegistryConfig, type RegistryPolicy } from './records/registry-config.ts'
export type { MaintainerRole } from './records/roles.ts'
