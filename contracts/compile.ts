import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { JsonFragment } from 'ethers'
import { createHardhatRuntimeEnvironment } from 'hardhat/hre'
import type { CompilerInput, CompilerOutputContract } from 'hardhat/types/solidity'
import config from './hardhat.config.ts'

type StorageVariable = Readonly<{ label: string; slot: string; offset: number; type: string }>

export type CompiledContract = Readonly<{
  abi: readonly JsonFragment[]
  bytecode: string
  storage: readonly StorageVariable[]
}>

/** Compiles one Solidity file of this folder and returns one of its contracts; writes nothing. */
export async function compileContract(sourcePath: string, contractName: string): Promise<CompiledContract> {
  const [contract] = await compileContracts(sourcePath, [[sourcePath, contractName]])
  if (!contract) throw new Error(`${sourcePath} gave nothing; compile it by hand`)
  return contract
}

/** The same for several contracts, each by its file and name, among a file of this folder and those that it imports. */
export async function compileContracts(
  sourcePath: string,
  contracts: readonly (readonly [string, string])[],
): Promise<readonly CompiledContract[]> {
  const { hre, job } = await jobOf(sourcePath)
  const { output } = await hre.solidity.runCompilationJob(job)
  const faults = (output.errors ?? []).map((fault) => fault.formattedMessage ?? fault.message)
  // A warning stops a build too, or nobody would read it.
  if (faults.length > 0) throw new Error(`${sourcePath} has faults; correct them:\n${faults.join('\n')}`)
  return contracts.map(([path, name]) => {
    const contract = output.contracts?.[`project/${path}`]?.[name]
    if (!contract?.evm?.bytecode) throw new Error(`${path} has no contract ${name}; name one that it has`)
    return { abi: contract.abi, bytecode: `0x${contract.evm.bytecode.object}`, storage: storageOf(contract) }
  })
}

/** What the compiler is given, and which it is, for a file of this folder and those that it imports. */
export type CompilerRun = Readonly<{ compiler: string; input: CompilerInput }>

/** Returns the standard JSON input from which the code in `abi/` comes, ready for Sourcify and explorers. */
export async function compilerRunOf(sourcePath: string): Promise<CompilerRun> {
  const { job } = await jobOf(sourcePath)
  // The npm package's name for itself ends in the platform of its build, which verifiers leave out.
  const compiler = createRequire(import.meta.url)('solc')
    .version()
    .replace('.Emscripten.clang', '')
  return { compiler, input: await job.getSolcInput() }
}

async function jobOf(sourcePath: string) {
  const root = fileURLToPath(new URL('.', import.meta.url))
  const hre = await createHardhatRuntimeEnvironment(config, {}, root)
  const rootFile = `${root}${sourcePath}`
  const jobs = await hre.solidity.getCompilationJobs([rootFile], { force: true, quiet: true })
  if (!jobs.success) throw new Error(`${sourcePath} cannot be compiled: ${jobs.formattedReason}`)
  const job = jobs.compilationJobsPerFile.get(rootFile)
  if (!job) throw new Error(`${sourcePath} is not a source of this folder; see paths in hardhat.config.ts`)
  return { hre, job }
}

function storageOf(contract: CompilerOutputContract): readonly StorageVariable[] {
  // Hardhat's type lacks what hardhat.config.ts asks the compiler for on top.
  const { storageLayout } = contract as CompilerOutputContract & { storageLayout?: { storage: StorageVariable[] } }
  // The compiler's astId changes with every line of source, so it stays out of generated files.
  return (storageLayout?.storage ?? []).map(({ label, slot, offset, type }) => ({ label, slot, offset, type }))
}
