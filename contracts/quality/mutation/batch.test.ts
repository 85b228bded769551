import { describe, expect, test } from '@jest/globals'
import { canShare, createBatch } from './batch.ts'
import { compileSources, parseSources, type Sources } from './compiler.ts'
import { type Mutant, mutantsOf } from './mutants.ts'

const HEADER = '// SPDX-License-Identifier: MIT\npragma solidity ^0.8.37;\n'

function mutantsIn(sources: Sources): Readonly<{ asts: ReturnType<typeof parseSources>; mutants: Mutant[] }> {
  const asts = parseSources(sources)
  const mutants = Object.entries(sources).flatMap(([file, source]) => {
    const ast = asts[file]
    return ast ? mutantsOf(file, source, ast) : []
  })
  return { asts, mutants }
}

describe('a batch', () => {
  test('has each mutant as a copy of its function, which runs for the beneficiary of the mutant', () => {
    const body = 'function f(uint256 a) external pure returns (uint256) { return a + 7; }'
    const sources = { 'src/C.sol': `${HEADER}contract C { ${body} }` }
    const { asts, mutants } = mutantsIn(sources)
    const eight = mutants.filter(({ replacement }) => replacement === '8')
    const id = eight[0]?.id

    const batch = createBatch(sources, asts, eight)

    const beneficiary = '0x0000000000000000000000000000000001048576'
    expect(batch.beneficiaries).toEqual(new Map([[id, beneficiary]]))
    const choice = `if (block.coinbase == address(${beneficiary})) return f_${id}(a);`
    const copy = `\nfunction f_${id}(uint256 a) private view returns (uint256) { return a + 8; }`
    const whole = `function f(uint256 a) external view returns (uint256) {${choice} return a + 7; }${copy}`
    expect(batch.sources).toEqual({ 'src/C.sol': `${HEADER}contract C { ${whole} }` })
  })

  test('compiles, with functions that answer, that do not, and of the same name', () => {
    const body = `
      uint256 x;
      function f(string calldata t) external { x = bytes(t).length + 1; }
      function f(uint256 a, uint256 b) external returns (uint256 c, bool d) { x = a - b; c = x; d = a < b; }`
    const sources = { 'src/C.sol': `${HEADER}contract C { ${body} }` }
    const { asts, mutants } = mutantsIn(sources)

    const compiled = compileSources(createBatch(sources, asts, mutants).sources, ['C'])

    expect(mutants.length).toBeGreaterThan(5)
    expect(compiled.type).toBe('compiled')
  })

  test('compiles where an interface declares what is mutated as pure', () => {
    const declared = 'interface I { function f(uint256 a) external pure returns (uint256); }'
    const body = 'function f(uint256 a) external pure returns (uint256) { return a + 7; }'
    const sources = { 'src/C.sol': `${HEADER}${declared} contract C is I { ${body} }` }
    const { asts, mutants } = mutantsIn(sources)

    expect(compileSources(createBatch(sources, asts, mutants).sources, ['C']).type).toBe('compiled')
  })

  test('tells which of its mutants an error of the compiler is in', () => {
    const body =
      'function f(uint256 a, bytes4 b) external pure returns (bytes4) { return a == 1 ? bytes4(0x01020304) : b; }'
    const sources = { 'src/é.sol': `${HEADER}// é\ncontract C { ${body} }` }
    const { asts, mutants } = mutantsIn(sources)
    const removed = mutants.filter(({ operator }) => operator === 'shift a number')
    const broken = { ...(removed[0] as Mutant), id: 'aaaaaaaaaaaa', replacement: 'nothing' }

    const batch = createBatch(sources, asts, [...removed, broken])
    const compiled = compileSources(batch.sources, ['C'])

    expect(compiled.type === 'faulty' && compiled.faults.map(batch.mutantAt)).toEqual([broken])
  })
})

test('a mutant of a constant or a constructor is compiled alone', () => {
  const body = 'uint256 constant N = 7; uint256 m; constructor() { m = 5; } function f() external { m = 3; }'
  const { asts, mutants } = mutantsIn({ 'src/C.sol': `${HEADER}contract C { ${body} }` })

  const alone = mutants.filter((mutant) => !canShare(asts, mutant)).map(({ original }) => original)

  expect(alone).toEqual(expect.arrayContaining(['7', '5']))
  expect(alone).not.toContain('3')
})
