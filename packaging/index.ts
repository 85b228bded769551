export { checkSdistMembers, checkWheelMembers, type SdistPaths, type WheelPaths } from './archive.ts'
export { type ArchiveMember, InvalidArchiveError, MAX_ARCHIVE_MEMBERS, MAX_ARCHIVE_SIZE } from './archive-member.ts'
export { checkCoreMetadata } from './checks/check-core-metadata.ts'
export { entryPointsFault } from './checks/entry-points.ts'
export { type Finding, finding } from './checks/finding.ts'
export { FINDINGS, type FindingCode } from './checks/finding-codes.ts'
export { licenseExpressionFault } from './checks/license-expression.ts'
export { isPlatformOfPypi } from './checks/platform-tag.ts'
export { InvalidRequirementError, parseRequirement, type Requirement } from './checks/requirement.ts'
export { restructuredTextFault } from './checks/restructured-text/restructured-text-fault.ts'
export { compareVersions } from './compare-versions.ts'
export { type CoreMetadata, type ProjectUrl, parseCoreMetadata } from './core-metadata.ts'
export { InvalidCoreMetadataError } from './core-metadata-error.ts'
export { MAX_CORE_METADATA_SIZE } from './core-metadata-limits.ts'
export {
  type DistributionFilename,
  InvalidFilenameError,
  MAX_FILENAME_LENGTH,
  parseFilename,
  type SdistFilename,
  type WheelFilename,
} from './filename.ts'
export {
  checkRegistryName,
  escapeName,
  InvalidNameError,
  isNormalizedName,
  MAX_REGISTRY_NAME_LENGTH,
  type NormalizedName,
  normalizeName,
  type ProjectName,
  parseProjectName,
} from './name.ts'
export { quote } from './quote.ts'
export { type RecordedFilename, readRecordedFilename } from './recorded-filename.ts'
export { canonicalVersion } from './recorded-version.ts'
export {
  checkRequiresPython,
  InvalidSpecifierError,
  isSpecifierSet,
  MAX_REQUIRES_PYTHON_LENGTH,
} from './specifier.ts'
export { maxUnpackedSize } from './unpacked-size.ts'
export {
  checkRegistryVersion,
  InvalidVersionError,
  isNormalizedVersion,
  MAX_REGISTRY_VERSION_LENGTH,
  parseVersion,
  type Version,
} from './version.ts'
export { readWheelMetadata } from './wheel-metadata.ts'
export type { ReadableFile } from './zip/windowed-file.ts'
export { readZip, type Zip } from './zip/zip.ts'
