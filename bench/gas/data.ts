import { brotliCompressSync, deflateSync } from 'node:zlib'
import { registryAbi } from '@dipmp/contracts'
import { getBytes, Interface } from 'ethers'
import { releaseOf } from './release.ts'

/** What a call's data is on a rollup, which pays its base chain for it. */
export type DataCost = Readonly<{
  name: string
  /** Bytes of calldata. */
  plain: number
  /** The same compressed by itself, as a batch of one would be. */
  deflated: number
  brotli: number
}>

/** EIP-4844: a byte of a blob costs one blob gas, 131,072 of each. */
export const BLOB_GAS_PER_BYTE = 1
/** EIP-7623: what a byte of calldata that is not 0 costs at least, and compressed ones are seldom 0. */
export const CALLDATA_GAS_PER_BYTE = 40

const registry = new Interface(registryAbi)

/** Measures the data of a release with one wheel and with ten; both in a project that is registered. */
export function measureData(): readonly DataCost[] {
  return [dataCostOf('one wheel', releaseOf(2)), dataCostOf('ten wheels', releaseOf(3, 10))]
}

/** Renders them as Markdown, with what they cost by formula where a unit of gas of the base chain is one gwei. */
export function renderData(costs: readonly DataCost[]): string {
  return [
    '### Data of a release on a rollup',
    '',
    '| release | bytes | deflate | brotli | fee in blobs, gwei | fee in calldata, gwei |',
    '| --- | --: | --: | --: | --: | --: |',
    ...costs.map(
      ({ name, plain, deflated, brotli }) =>
        `| ${name} | ${format(plain)} | ${format(deflated)} | ${format(brotli)} | ${format(brotli * BLOB_GAS_PER_BYTE)} | ${format(brotli * CALLDATA_GAS_PER_BYTE)} |`,
    ),
  ].join('\n')
}

function dataCostOf(name: string, release: ReturnType<typeof releaseOf>): DataCost {
  const data = getBytes(registry.encodeFunctionData('publish', release))
  return {
    name,
    plain: data.length,
    deflated: deflateSync(data, { level: 9 }).length,
    brotli: brotliCompressSync(data).length,
  }
}

function format(value: number): string {
  return value.toLocaleString('en-US')
}
