// PyPI's own bound: past 64 MiB an archive may unpack to 50 times its size.
const FREE_SIZE = 64 * 1024 * 1024
const LARGEST_RATIO = 50

/** Returns how many bytes an archive may unpack to, so that none can be a bomb. */
export function maxUnpackedSize(packedSize: number): number {
  return Math.max(FREE_SIZE, packedSize * LARGEST_RATIO)
}
