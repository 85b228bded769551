import {
  FileUnyanked,
  FileYanked,
  PackagePublished,
  ProjectQuarantined,
  ProjectRegistered,
  ProjectStatusSet,
  QuarantineLifted,
  RegistryInitialized,
  ReleaseUnyanked,
  ReleaseYanked,
} from '../generated/PackageRegistry/PackageRegistry'
import * as governance from './governance'
import * as project from './project'
import * as publish from './publish'
import * as status from './status'
import { hasShortTexts } from './text'
import * as yank from './yank'

// The handlers that subgraph.yaml names for a registry. Those of events with texts are run where the texts are as short as a
// registry's; what is longer no registry recorded, and it is passed over before anything of it is copied.

export { handleCoreMetadata } from './core-metadata'
export {
  handleModeratorSet,
  handleRegistrantSet,
  handleRegistryMetadataSet,
  handleRegistryOwnerChanged,
  handleRegistryTransferCancelled,
  handleRegistryTransferStarted,
} from './governance'
export { handleMaintainerSet } from './maintainer'
export { handleTransferAccepted, handleTransferCancelled, handleTransferStarted } from './transfer'

export function handleRegistryInitialized(event: RegistryInitialized): void {
  if (hasShortTexts(event)) governance.handleRegistryInitialized(event)
}

export function handleProjectRegistered(event: ProjectRegistered): void {
  if (hasShortTexts(event)) project.handleProjectRegistered(event)
}

export function handlePackagePublished(event: PackagePublished): void {
  if (hasShortTexts(event)) publish.handlePackagePublished(event)
}

export function handleFileYanked(event: FileYanked): void {
  if (hasShortTexts(event)) yank.handleFileYanked(event)
}

export function handleFileUnyanked(event: FileUnyanked): void {
  if (hasShortTexts(event)) yank.handleFileUnyanked(event)
}

export function handleReleaseYanked(event: ReleaseYanked): void {
  if (hasShortTexts(event)) yank.handleReleaseYanked(event)
}

export function handleReleaseUnyanked(event: ReleaseUnyanked): void {
  if (hasShortTexts(event)) yank.handleReleaseUnyanked(event)
}

export function handleProjectStatusSet(event: ProjectStatusSet): void {
  if (hasShortTexts(event)) status.handleProjectStatusSet(event)
}

export function handleProjectQuarantined(event: ProjectQuarantined): void {
  if (hasShortTexts(event)) status.handleProjectQuarantined(event)
}

export function handleQuarantineLifted(event: QuarantineLifted): void {
  if (hasShortTexts(event)) status.handleQuarantineLifted(event)
}
