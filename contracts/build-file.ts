import { keccak256, toUtf8Bytes } from 'ethers'
import { compilerRunOf } from './compile.ts'

/** Of all that is compiled, this file imports the rest. */
const ROOT = 'src/PackageRegistryFactory.sol'

/** Returns the standard JSON input of the compiler, as text: what Sourcify and explorers verify deployed code with. */
export async function renderStandardJson(): Promise<string> {
  const { input } = await compilerRunOf(ROOT)
  return `${JSON.stringify(input, null, 2)}\n`
}

/** Returns the text of `build.json`: compiler, settings, and the hash of every source of the code in `abi/`. */
export async function renderBuildFile(): Promise<string> {
  const { compiler, input } = await compilerRunOf(ROOT)
  const { outputSelection: _, ...settings } = input.settings
  const sources = Object.entries(input.sources)
    .map(([name, { content }]) => [name, keccak256(toUtf8Bytes(content))] as const)
    .sort()
  return `${JSON.stringify({ compiler, settings, sources: Object.fromEntries(sources) }, null, 2)}\n`
}
