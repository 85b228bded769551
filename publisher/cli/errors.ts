/** Settings that are missing or make no sense, all of them in one message. */
export class InvalidConfigError extends Error {
  override readonly name = 'InvalidConfigError'
  readonly code = 'INVALID_CONFIG'

  constructor(faults: readonly string[]) {
    super(faults.length === 1 ? faults.join() : `${faults.length} settings are wrong:\n  ${faults.join('\n  ')}`)
  }
}

/** The user answered no, or could not be asked. */
export class NotConfirmedError extends Error {
  override readonly name = 'NotConfirmedError'
  readonly code = 'NOT_CONFIRMED'
}

/** The keystore is missing, damaged, in the way, or its password is wrong. */
export class KeystoreError extends Error {
  override readonly name = 'KeystoreError'
  readonly code = 'KEYSTORE_UNUSABLE'
}

/** Something that publishing needs is not there; the message lists what was looked at. */
export class UnfitError extends Error {
  override readonly name = 'UnfitError'
  readonly code = 'UNFIT'
}

/** The user pressed Ctrl-C. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError'
  readonly code = 'INTERRUPTED'

  /** What is not known yet, such as what becomes of a transaction. */
  constructor(unknown?: string) {
    super(unknown === undefined ? 'interrupted' : `interrupted; ${unknown}`)
  }
}

/** A command that was run ended badly. */
export class CommandFailedError extends Error {
  override readonly name = 'CommandFailedError'
  readonly code = 'COMMAND_FAILED'
}

/** A scrub found blocks that are damaged and could not be mended. */
export class StoreDamagedError extends Error {
  override readonly name = 'StoreDamagedError'
  readonly code = 'STORE_DAMAGED'

  constructor(files: readonly Readonly<{ cid: string; blocks: number }>[]) {
    const lines = files.map(({ cid, blocks }) => `\n  ${cid}: ${blocks} blocks`)
    super(
      `the store has damaged blocks, which it does not hand out; name gateways to mend them from with --ipfs-gateways, or add the files again:${lines.join('')}`,
    )
  }
}

/** The program that keeps the key refuses, does not answer, or signed something else. */
export class ExternalSignerError extends Error {
  override readonly name = 'ExternalSignerError'
  readonly code = 'SIGNER_REFUSED'
}
