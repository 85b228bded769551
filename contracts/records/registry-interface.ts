import { Interface } from 'ethers'
import { factoryAbi, registryAbi } from '../abi.ts'
import { guardAbi, guardFactoryAbi, registrarAbi } from '../owners/abi.ts'

const others = [...factoryAbi, ...guardAbi, ...guardFactoryAbi, ...registrarAbi]

/** The registry's ABI, and the errors that only factories, guards and registrars have. */
export const registryInterface = new Interface([...registryAbi, ...others.filter(({ type }) => type === 'error')])
