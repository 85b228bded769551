/** A distribution breaks a rule of its format. The message names the file and the rule. */
export class InvalidDistributionError extends Error {
  override readonly name = 'InvalidDistributionError'
  readonly code = 'INVALID_DISTRIBUTION'
}

/** There is no distribution where the paths point. */
export class DistributionNotFoundError extends Error {
  override readonly name = 'DistributionNotFoundError'
  readonly code = 'DISTRIBUTION_NOT_FOUND'
}
