import { bigDecimalFunctions } from './host/big-decimal.ts'
import { bigIntFunctions } from './host/big-int.ts'
import { conversionFunctions } from './host/conversion.ts'
import { environmentFunctions } from './host/environment.ts'
import { ethereumFunctions } from './host/ethereum.ts'
import { ipfsFunctions } from './host/ipfs.ts'
import { jsonFunctions } from './host/json.ts'
import { storeFunctions } from './host/store.ts'
import { withdrawnFunctions } from './host/withdrawn.ts'
import { yamlFunctions } from './host/yaml.ts'
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
    yamlFunctions,
    ipfsFunctions,
    withdrawnFunctions,
  ].flatMap((functions) => Object.entries(functions)),
)
