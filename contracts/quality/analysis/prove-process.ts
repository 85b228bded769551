import { createRequire } from 'node:module'
import type { Proved } from './proofs.ts'
import { compilerInput } from './sources.ts'

// Forked by `proofs.ts`: asks the compiler's SMTChecker about one contract and tells what it said.
const solc = createRequire(import.meta.url)('solc') as { compile(input: string): string }
const TARGETS = ['assert', 'underflow', 'overflow', 'divByZero', 'outOfBounds']

process.once('message', ({ file, contract }: { file: string; contract: string }) => {
  const modelChecker = {
    engine: 'chc',
    targets: TARGETS,
    contracts: { [file]: [contract] },
    solvers: ['z3'],
    showProvedSafe: true,
    showUnproved: true,
    showUnsupported: true,
  }
  const input = compilerInput(['src', 'quality/analysis/proofs'], {
    outputSelection: { '*': { '': [] } },
    modelChecker,
  })
  const { errors = [] } = JSON.parse(solc.compile(JSON.stringify(input))) as { errors?: readonly { message: string }[] }
  const messages = errors.map(({ message }) => message.split('\n')[0] ?? '')
  const isSafe = (message: string): boolean => message.startsWith('CHC:') && message.endsWith('is safe!')
  const proved: Proved = { safe: messages.filter(isSafe).length, messages: messages.filter((each) => !isSafe(each)) }
  process.send?.(proved, () => process.exit())
})
