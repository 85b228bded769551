/** WHEEL is a few lines. */
export const MAX_WHEEL_FILE_SIZE = 64 * 1024

/** RECORD is a line per member. */
export const MAX_RECORD_SIZE = 32 * 1024 * 1024

/** entry_points.txt has a line for each entry. */
export const MAX_ENTRY_POINTS_SIZE = 1024 * 1024
