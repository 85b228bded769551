import { InvalidDistributionError } from '../errors.ts'

/** Says which rule of its format a tar.gz breaks; `fault` goes on from "the archive". */
export function invalidTar(fault: string, cause?: unknown): InvalidDistributionError {
  return new InvalidDistributionError(`the archive ${fault}`, cause === undefined ? undefined : { cause })
}
