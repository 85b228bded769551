import { Contract, type Provider, Transaction } from 'ethers'

/** What a rollup of the OP stack asks for the data of a transaction on its L1 (OP stack specification, GasPriceOracle). */
const OP_ORACLE = '0x420000000000000000000000000000000000000F'
const OP_ORACLE_ABI = ['function getL1Fee(bytes data) view returns (uint256)']

/** Tells what the data of a transaction cost beside its gas, in wei. */
export type DataFees = (data: string) => Promise<bigint>

/**
 * Finds out how a chain charges for data: rollups of the OP stack beside the gas; Arbitrum within the gas that it estimates;
 * others not at all.
 */
export async function readDataFees(provider: Provider): Promise<DataFees> {
  if ((await provider.getCode(OP_ORACLE)) === '0x') return async () => 0n
  const oracle = new Contract(OP_ORACLE, OP_ORACLE_ABI, provider)
  return async (data) => {
    // Sender, nonce and fees change the size by a few bytes, so these are of the longest.
    const longest = { nonce: 2 ** 32, gasLimit: 2n ** 32n, maxFeePerGas: 2n ** 48n, maxPriorityFeePerGas: 2n ** 48n }
    const { unsignedSerialized } = Transaction.from({ type: 2, chainId: 2n ** 32n, to: OP_ORACLE, data, ...longest })
    return BigInt(await oracle.getFunction('getL1Fee').staticCall(unsignedSerialized))
  }
}
