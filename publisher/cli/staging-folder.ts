import { openStaging, type Staging } from '../staging/staging.ts'
import type { Invocation } from './command.ts'
import { stagingFolder } from './config.ts'

/** Opens the staging that the settings name. */
export function openStagingOf(invocation: Invocation): Staging {
  return openStaging(stagingFolder(invocation))
}
