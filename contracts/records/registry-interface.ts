import { Interface } from 'ethers'
import { factoryAbi, registryAbi } from '../abi.ts'

/** The registry's ABI, and the errors that only a factory has. */
export const registryInterface = new Interface([...registryAbi, ...factoryAbi.filter(({ type }) => type === 'error')])
