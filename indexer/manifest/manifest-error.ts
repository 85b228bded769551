/** Thrown for a subgraph build that cannot be indexed: a fault in it, or a feature that is not supported here. */
export class ManifestError extends Error {
  readonly code: 'MANIFEST_INVALID' | 'MANIFEST_UNSUPPORTED'

  constructor(code: ManifestError['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
