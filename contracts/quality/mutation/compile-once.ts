import { type CompiledContract, compileContract as compileAnew } from '../../compile.ts'

export { compileContracts, compilerRunOf } from '../../compile.ts'

// Stands in for `compile.ts` while mutants are tested: what the tests compile for themselves has no mutants.
const compiled = new Map<string, Promise<CompiledContract>>()

/** Compiles a contract the first time that it is asked for. */
export function compileContract(path: string, name: string): Promise<CompiledContract> {
  const key = `${path} ${name}`
  const known = compiled.get(key) ?? compileAnew(path, name)
  compiled.set(key, known)
  return known
}
