import type { NormalizedName } from '@dipmp/packaging'
import type { RegistryAddress } from './registry-address.ts'
import type { ReadOptions } from './registry-index.ts'

/** A registry's records as mirrors ask for them. A serial counts records, from 1. It throws what a RegistryIndex throws. */
export interface Changelog {
  /** The serial of the last record; 0 where there is none. */
  lastSerial(registry: RegistryAddress, options?: ReadOptions): Promise<number>

  /** Lists the records of projects after a serial, in order; of very many the first, so that a mirror asks on from the last. */
  since(registry: RegistryAddress, serial: number, options?: ReadOptions): Promise<readonly ChangelogEntry[]>
}

/** `timestamp`: seconds since 1970; `kind`: as the index spells it, such as `PACKAGE_PUBLISHED`. */
export type ChangelogEntry = Readonly<{
  normalizedName: NormalizedName
  timestamp: number
  kind: string
  serial: number
}>
