import type { Entity } from '../entity/value.ts'
import { readContext } from './context.ts'
import { type ContractMapping, readContractMapping } from './contract-mapping.ts'
import type { DataSourceShape } from './shape.ts'

/** Where events come from and the compiled mapping that handles them. Hex is lower-case with 0x. */
export type DataSource = ContractMapping &
  Readonly<{
    /** The contract, or null for events of every contract on the chain. */
    address: string | null
    startBlock: bigint
    endBlock: bigint | null
    /** What handlers read by `dataSource.context`. */
    context: Entity
  }>

/** Reads what a data source of the manifest names. @throws {ManifestError} */
export async function readDataSource(
  shape: DataSourceShape,
  read: (file: string) => Promise<Buffer>,
): Promise<DataSource> {
  const { name, source } = shape
  const what = `data source ${name}`
  return {
    ...(await readContractMapping(what, shape, read)),
    address: source.address?.toLowerCase() ?? null,
    startBlock: source.startBlock ?? 0n,
    endBlock: source.endBlock ?? null,
    context: readContext(what, shape.context),
  }
}
