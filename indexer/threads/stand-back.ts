import { constants, getPriority, setPriority } from 'node:os'

/**
 * Lets every other thread of the process go first where there are not enough processors: those that call this work for long,
 * while the one that answers HTTP has little to do, at once. Elsewhere than on Linux a priority is that of the process.
 */
export function standBack(): void {
  if (process.platform !== 'linux') return
  // On Linux 0 is the thread that calls.
  setPriority(0, Math.max(getPriority(0), constants.priority.PRIORITY_BELOW_NORMAL))
}
