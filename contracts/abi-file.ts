import { compileContracts } from './compile.ts'

/** The contracts whose ABI and bytecode are kept in `abi/`; the last imports the others. */
const CONTRACTS = ['PackageRegistry', 'PackageRegistryFactory'] as const

/** Compiles the contracts and returns the texts of `abi/<contract>.json`, by the files' names. Takes some seconds. */
export async function renderAbiFiles(): Promise<Readonly<Record<string, string>>> {
  const sources = CONTRACTS.map((name) => [`src/${name}.sol`, name] as const)
  const compiled = await compileContracts('src/PackageRegistryFactory.sol', sources)
  const files = compiled.map(({ abi, bytecode, storage }, index) => {
    const generated = `by \`node contracts/build.ts\` from src/${CONTRACTS[index]}.sol; do not edit`
    return [`${CONTRACTS[index]}.json`, `${JSON.stringify({ generated, abi, bytecode, storage }, null, 2)}\n`]
  })
  return Object.fromEntries(files)
}
