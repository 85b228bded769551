/** Thrown where the endpoint serves another chain than the database was built from. */
export class ChainMismatchError extends Error {
  readonly code = 'CHAIN_MISMATCH'
}

/** Compares two chain identities. @throws {ChainMismatchError} */
export function checkIdentity(stored: string, served: string): void {
  if (stored === served) return
  throw new ChainMismatchError(
    `the database was built from ${describe(stored)}, but the endpoint serves ${describe(served)}; ` +
      'point it at the first chain, or begin with an empty database',
  )
}

function describe(identity: string): string {
  const [id = '', genesis = ''] = identity.split(':')
  return `chain ${id} with first block ${genesis}`
}
