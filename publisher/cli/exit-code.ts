/** What a failed command exits with, by the error's code; 1 where a code is not listed. */
const EXIT_CODES: Readonly<Record<string, number>> = {
  INVALID_CONFIG: 2,
  KEYSTORE_UNUSABLE: 2,
  SIGNER_REFUSED: 2,
  NOT_CONFIRMED: 2,
  UNFIT: 2,
  REGISTRY_NOT_FOUND: 2,
  INSUFFICIENT_FUNDS: 2,
  FILE_OF_OTHER_RELEASE: 2,
  WRONG_CHAIN: 2,
  FEE_TOO_LOW: 2,
  INVALID_NONCE: 2,
  JOURNAL_UNUSABLE: 2,
  NO_SIGNER: 2,
  NOT_PUBLISHED: 3,
  DISTRIBUTION_NOT_FOUND: 2,
  NOTHING_STAGED: 2,
  NOT_RECORDED: 2,
  NOT_PROJECT_OWNER: 3,
  FILE_ALREADY_PUBLISHED: 3,
  REGISTRY_REFUSED: 3,
  RELEASE_CLOSED: 3,
  RELEASE_NOT_FOUND: 2,
  BLOCKS_DISAGREE: 4,
  TRANSACTION_REVERTED: 3,
  CHAIN_UNAVAILABLE: 4,
  CHAIN_BUSY: 4,
  TRANSACTION_PENDING: 4,
  UPLOAD_FAILED: 4,
  INDEX_UNAVAILABLE: 4,
  FILES_AT_RISK: 4,
  INTERRUPTED: 130,
}

export const EXIT_CODE_HELP = `Exit codes:
  0    done
  1    failed, such as a distribution that is not valid
  2    the command line, the settings or the key make no sense, or the question was answered no
  3    the registry refuses it
  4    the chain or IPFS does not answer; run the same command again
  130  interrupted`

/** Returns the exit code of an error. */
export function exitCodeOf(error: unknown): number {
  const code = String(Object(error).code)
  // Usage errors of commander, already written.
  if (code.startsWith('commander.')) return 2
  return EXIT_CODES[code] ?? 1
}
