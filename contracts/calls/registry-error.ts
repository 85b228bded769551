import { isCallException, isHexString } from 'ethers'
import { registryInterface } from '../records/registry-interface.ts'

/** A guard of the registry that refused a call, with what it names, such as `FileAlreadyPublished` and `filename`. */
export type RegistryError = Readonly<{ name: string; args: Readonly<Record<string, string | bigint>> }>

// An error that wraps itself, or wraps without end, must not hold the caller up.
const MAX_CAUSES = 8

/**
 * Returns which guard of the registry made an ethers call, gas estimate or send fail; null where the error is of another
 * kind, such as a lost connection. Looks through the causes of a wrapped error.
 */
export function registryErrorOf(error: unknown): RegistryError | null {
  let current = error
  for (let depth = 0; depth < MAX_CAUSES && current instanceof Error; depth++) {
    if (isCallException(current)) return decode(current.data)
    current = current.cause
  }
  return null
}

function decode(data: unknown): RegistryError | null {
  if (!isHexString(data)) return null
  try {
    const parsed = registryInterface.parseError(data)
    return parsed && { name: parsed.name, args: parsed.args.toObject() }
  } catch {
    return null
  }
}
