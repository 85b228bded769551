import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Finding } from './finding.ts'
import { CONTRACTS, compilerInput } from './sources.ts'
import { installFromPyPi, runProgram } from './tool.ts'

const VERSION = '0.11.6'

type Element = Readonly<{
  type: string
  name: string
  type_specific_fields?: Readonly<{ parent?: Element }>
}>
type Report = Readonly<{
  success: boolean
  error: string | null
  results?: Readonly<{
    detectors?: readonly Readonly<{ check: string; description: string; elements: readonly Element[] }>[]
  }>
}>

const SETTINGS = {
  evmVersion: 'osaka',
  viaIR: true,
  optimizer: { enabled: true, runs: 200 },
  outputSelection: {
    '*': { '*': ['abi', 'metadata', 'devdoc', 'userdoc', 'evm.bytecode', 'evm.deployedBytecode'], '': ['ast'] },
  },
}

/** Runs Slither over the sources, compiled by the npm package's compiler. */
export async function slither(): Promise<Finding[]> {
  const requirements = fileURLToPath(new URL('./requirements.txt', import.meta.url))
  const program = await installFromPyPi(`slither-${VERSION}`, requirements, 'slither')
  const folder = await mkdtemp(join(tmpdir(), 'slither-'))
  try {
    const [input, output] = [join(folder, 'input.json'), join(folder, 'output.json')]
    await writeFile(input, JSON.stringify(compilerInput(['src'], SETTINGS)))
    const solc = fileURLToPath(new URL('./solc.mjs', import.meta.url))
    const args = [input, '--compile-force-framework', 'solc-json', '--solc', solc, '--json', output]
    const { stderr } = await runProgram(program, args, CONTRACTS)
    const text = await readFile(output, 'utf8').catch(() => null)
    if (text === null) throw new Error(`Slither did not run: ${stderr}`)
    return findingsOf(JSON.parse(text))
  } finally {
    await rm(folder, { recursive: true })
  }
}

function findingsOf({ success, error, results }: Report): Finding[] {
  if (!success) throw new Error(`Slither failed: ${error}`)
  return (results?.detectors ?? []).map(({ check, description, elements }) => ({
    key: `${check} ${placeOf(elements)}`.trim(),
    text: `${check}: ${description.trim()}`,
  }))
}

// The function that it is about with its contract, since lines move.
function placeOf(elements: readonly Element[]): string {
  const [first] = elements
  if (!first || first.type === 'pragma') return ''
  const inner = first.type === 'node' || first.type === 'variable' ? first.type_specific_fields?.parent : first
  const owner = inner?.type_specific_fields?.parent
  const names = [owner?.type === 'contract' ? owner.name : null, inner?.name].filter(Boolean)
  return names.join('.')
}
