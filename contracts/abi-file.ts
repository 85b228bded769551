import { compileContracts } from './compile.ts'

/** The contracts whose ABI and bytecode are kept in `abi/`, by the source that is compiled, which imports those beside it. */
const CONTRACTS: readonly (readonly [string, readonly (readonly [path: string, name: string])[]])[] = [
  [
    'src/PackageRegistryFactory.sol',
    [
      ['src/PackageRegistry.sol', 'PackageRegistry'],
      ['src/PackageRegistryFactory.sol', 'PackageRegistryFactory'],
    ],
  ],
  [
    'src/owners/GuardedOwnerFactory.sol',
    [
      ['src/owners/GuardedOwner.sol', 'GuardedOwner'],
      ['src/owners/GuardedOwnerFactory.sol', 'GuardedOwnerFactory'],
    ],
  ],
  ['src/owners/Registrar.sol', [['src/owners/Registrar.sol', 'Registrar']]],
]

/** Compiles the contracts and returns the texts of `abi/<contract>.json`, by the files' names. Takes some seconds. */
export async function renderAbiFiles(): Promise<Readonly<Record<string, string>>> {
  const files: Record<string, string> = {}
  for (const [source, contracts] of CONTRACTS) {
    for (const [index, { abi, bytecode, storage }] of (await compileContracts(source, contracts)).entries()) {
      const [path, name] = contracts[index] ?? ['', '']
      const generated = `by \`node contracts/build.ts\` from ${path}; do not edit`
      files[`${name}.json`] = `${JSON.stringify({ generated, abi, bytecode, storage }, null, 2)}\n`
    }
  }
  return files
}
