import { bigDecimalFunctions } from './host/big-decimal.ts'
import { bigIntFunctions } from './host/big-int.ts'
import { conversionFunctions } from './host/conversion.ts'
import { environmentFunctions } from './host/environment.ts'
import { ethereumFunctions } from './host/ethereum.ts'
import { jsonFunctions } from './host/json.ts'
import { storeFunctions } from './host/store.ts'
import type { HostFunction } from './host.ts'

/** All functions that mappings may import, by the name they are imported under. */
export const hostFunctions: ReadonlyMap<string, HostFunction> = new Map(
  [
    environmentFunctions,
    storeFunctions,
    conversionFunctions,
    bigIntFunctions,
    bigDecimalFunctions,
    ethereumFunctions,
    jsonFunctions,
  ].flatMap((functions) => Object.entries(functions)),
)
