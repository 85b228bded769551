// PyPI's own bound: past 64 MiB an archive may unpack to 50 times its size.
const FREE_SIZE = 64 * 1024 * 1024
const LARGEST_RATIO = 50

/** WHEEL is a few lines. */
export const MAX_WHEEL_FILE_SIZE = 64 * 1024

/** RECORD is a line per member. */
export const MAX_RECORD_SIZE = 32 * 1024 * 1024

/** Returns how many bytes an archive may unpack to, so that none can be a bomb. */
export function maxUnpackedSize(packedSize: number): number {
  return Math.max(FREE_SIZE, packedSize * LARGEST_RATIO)
}

/** entry_points.txt has a line for each entry. */
export const MAX_ENTRY_POINTS_SIZE = 1024 * 1024
