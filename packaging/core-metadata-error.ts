/** Says why METADATA or PKG-INFO cannot be used; recognise it by `code`. */
export class InvalidCoreMetadataError extends Error {
  readonly code = 'INVALID_CORE_METADATA'
  override readonly name = 'InvalidCoreMetadataError'
}

export function invalid(fault: string, cause?: unknown): InvalidCoreMetadataError {
  return new InvalidCoreMetadataError(`core metadata ${fault}`, cause === undefined ? undefined : { cause })
}
