import type { JsonFragment } from 'ethers'
import guard from '../abi/GuardedOwner.json' with { type: 'json' }
import guardFactory from '../abi/GuardedOwnerFactory.json' with { type: 'json' }
import registrar from '../abi/Registrar.json' with { type: 'json' }

/** The ABI of `GuardedOwner`: functions, events and errors. */
export const guardAbi: readonly JsonFragment[] = guard.abi

/** The ABI of `GuardedOwnerFactory`: functions, events and errors. */
export const guardFactoryAbi: readonly JsonFragment[] = guardFactory.abi

/** The creation bytecode of `GuardedOwnerFactory`, which brings the guard's along, as 0x hex. */
export const guardFactoryBytecode: string = guardFactory.bytecode

/** The ABI of `Registrar`: functions, events and errors. */
export const registrarAbi: readonly JsonFragment[] = registrar.abi

/** The creation bytecode of `Registrar`, as 0x hex. */
export const registrarBytecode: string = registrar.bytecode
