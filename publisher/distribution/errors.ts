import type { FindingCode } from '@dipmp/packaging'

/** A distribution breaks a rule of its format. The message names the file and the rule. */
export class InvalidDistributionError extends Error {
  override readonly name = 'InvalidDistributionError'
  readonly code = 'INVALID_DISTRIBUTION'
  /** What the finding of it is called. */
  readonly finding: FindingCode

  constructor(message: string, { finding = 'archive-invalid', ...options }: InvalidDistributionOptions = {}) {
    super(message, options)
    this.finding = finding
  }
}

type InvalidDistributionOptions = ErrorOptions & Readonly<{ finding?: FindingCode }>

/** There is no distribution where the paths point. */
export class DistributionNotFoundError extends Error {
  override readonly name = 'DistributionNotFoundError'
  readonly code = 'DISTRIBUTION_NOT_FOUND'
}
