import { fork } from 'node:child_process'
import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Finding } from './finding.ts'
import { CONTRACTS } from './sources.ts'

/** What the SMTChecker said of one contract of proofs. */
export type Proved = Readonly<{ safe: number; messages: readonly string[] }>

// Z3 in the compiler is given a measure of work and not a time, because its clock needs a thread, which WebAssembly lacks here.
const TIMEOUT_MS = 300_000

/** Proves the asserts under `proofs/`, each contract in a process of its own that may not take for ever. */
export async function prove(): Promise<Finding[]> {
  const files = globSync('quality/analysis/proofs/*.sol', { cwd: CONTRACTS }).sort()
  const findings: Finding[] = []
  for (const file of files) {
    const name = basename(file, '.sol')
    const proved = await proveFile(file, name)
    console.log(`${name}: ${proved ? `${proved.safe} checks are proved` : 'not decided in time'}`)
    const faults = proved ? proved.messages : ['was not decided in time']
    if (proved?.safe === 0) findings.push({ key: `proof ${name}`, text: `${name} proves nothing` })
    findings.push(...faults.map((text) => ({ key: `proof ${name}`, text: `${name}: ${text}` })))
  }
  return findings
}

async function proveFile(file: string, contract: string): Promise<Proved | null> {
  const child = fork(fileURLToPath(new URL('./prove-process.ts', import.meta.url)), [], { stdio: 'inherit' })
  child.send({ file, contract })
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), TIMEOUT_MS)
    let proved: Proved | null = null
    child.on('message', (message: Proved) => {
      proved = message
    })
    child.on('exit', () => {
      clearTimeout(timer)
      resolve(proved)
    })
  })
}
