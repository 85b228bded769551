// The handlers that subgraph.yaml names for a registry.
export { handleProjectAnnotated, handleProjectFrozen } from './annotation'
export { handleCoreMetadata } from './core-metadata'
export {
  handleModeratorSet,
  handleRegistrantSet,
  handleRegistryInitialized,
  handleRegistryMetadataSet,
  handleRegistryOwnerChanged,
  handleRegistryTransferCancelled,
  handleRegistryTransferStarted,
} from './governance'
export { handleMaintainerSet } from './maintainer'
export { handleProjectRegistered } from './project'
export { handlePackagePublished } from './publish'
export { handleProjectQuarantined, handleProjectStatusSet, handleQuarantineLifted } from './status'
export { handleTransferAccepted, handleTransferCancelled, handleTransferStarted } from './transfer'
export { handleFileUnyanked, handleFileYanked, handleReleaseUnyanked, handleReleaseYanked } from './yank'
