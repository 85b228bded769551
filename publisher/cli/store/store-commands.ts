import type { Command } from '../command.ts'
import { storeExport } from './export.ts'
import { storeGc } from './gc.ts'
import { storeImport } from './import.ts'
import { storeList } from './list.ts'
import { storePin, storeUnpin } from './pin.ts'
import { storeScrub } from './scrub.ts'

/** The commands that look after a content store, also while programs use it. */
export const STORE_COMMANDS: readonly Command[] = [
  storeList,
  storeImport,
  storeExport,
  storePin,
  storeUnpin,
  storeGc,
  storeScrub,
]
