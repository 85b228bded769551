import { keccak256, toUtf8Bytes } from 'ethers'

/**
 * Returns what a normalized name looks like: without hyphens, `1` and `i` read as `l`, `0` as `o`, which is PyPI's
 * `ultranormalize_name`. Two names look alike where it is the same.
 */
export function skeletonOf(normalizedName: string): string {
  return normalizedName.replaceAll('-', '').replaceAll(/[1i]/g, 'l').replaceAll('0', 'o')
}

/** Returns the keccak256 of a name's skeleton, as a number: the key that reserved names are ordered by. */
export function skeletonKeyOf(normalizedName: string): bigint {
  return BigInt(keccak256(toUtf8Bytes(skeletonOf(normalizedName))))
}
