import { describe, expect, test } from '@jest/globals'
import { parseSources } from './compiler.ts'
import { applyMutant, mutantsOf } from './mutants.ts'

/** Returns what each mutant of a contract's body makes of it, as `rule: changed text`. */
function mutantsOfBody(body: string, outside = ''): string[] {
  const source = `// SPDX-License-Identifier: MIT\npragma solidity ^0.8.37;\n${outside}\ncontract C {\n${body}\n}\n`
  const ast = parseSources({ 'src/C.sol': source })['src/C.sol']
  if (!ast) throw new Error('the source has no AST')
  return mutantsOf('src/C.sol', source, ast).map(({ operator, original, replacement }) => {
    const short = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
    return `${operator}: ${short(original)} -> ${short(replacement)}`
  })
}

const inFunction = (statements: string): string =>
  `error E(uint256 x, uint256 y); event L(uint256 x);
   uint256 a; uint256 b; bool p; bool q; bytes32 h;
   function f() external { ${statements} }`

describe('the rules', () => {
  test.each([
    [
      'a guard',
      'if (p) revert E(1, 1);',
      ['negate a condition: p -> !(p)', 'remove a statement: revert E(1, 1); -> {}'],
    ],
    ['a boundary', 'if (a < b) a = b;', ['negate a condition: a < b -> !(a < b)', 'shift a boundary: < -> <=']],
    ['an equality outside of a condition', 'p = a == b;', ['turn a comparison round: == -> !=']],
    ['an alternative', 'p = p || q;', ['keep one side: p || q -> p', 'keep one side: p || q -> q']],
    ['a sum', 'a = a + b;', ['swap an operator: + -> -']],
    ['a compound assignment', 'a |= b;', ['swap an operator: |= -> =']],
    ['a number', 'a = 64;', ['shift a number: 64 -> 65', 'shift a number: 64 -> 63']],
    ['a number with a unit', 'a = 30 days;', ['shift a number: 30 days -> 31 days']],
    ['a hexadecimal number', 'a = 0x7f;', ['shift a number: 0x7f -> 0x80', 'shift a number: 0x7f -> 0x7e']],
    ['an event', 'emit L(a);', ['remove a statement: emit L(a); -> {}']],
    ['a write', 'delete a;', ['remove a statement: delete a; -> {}']],
    ['arguments of one type', 'h = keccak256(abi.encode(a, b, h));', ['swap arguments: a, b -> b, a']],
    ['who calls', 'h = bytes32(bytes20(msg.sender));', ['take another source: msg.sender -> tx.origin']],
    ['a choice', 'a = p ? a : b;', ['swap the branches: a : b -> b : a']],
    ['a variable', 'uint256 c = a; b = c;', ['remove a value: = a -> ']],
    ['assembly', 'assembly { sstore(0, add(1, 2)) }', ['swap an operator: add -> sub', 'shift a number: 0 -> 1']],
    ['topics', 'assembly { log2(0, 0, 1, 2) }', ['swap arguments: 1, 2 -> 2, 1']],
  ])('put faults into %s', (_what, statements, expected) => {
    expect(mutantsOfBody(inFunction(statements))).toEqual(expect.arrayContaining(expected))
  })

  test('leave a modifier out', () => {
    const body = 'modifier m() { _; } function f() external m {}'

    expect(mutantsOfBody(body)).toEqual(['remove a modifier: m -> '])
  })

  test('find nothing in an interface and in a comment', () => {
    const outside = 'interface I { function f(uint256 a) external returns (bool); }'

    expect(mutantsOfBody('/// a < b\n function f(I i) external pure {}', outside)).toEqual([])
  })
})

test('a mutant is its source with one place changed, counted in bytes', () => {
  const source = '// é\npragma solidity ^0.8.37; contract C { uint256 constant N = 7; }'
  const ast = parseSources({ 'src/C.sol': source })['src/C.sol']

  const mutated = ast ? mutantsOf('src/C.sol', source, ast).map((mutant) => applyMutant(source, mutant)) : []

  expect(mutated).toEqual([source.replace('7; }', '8; }'), source.replace('7; }', '6; }')])
})

test('a mutant keeps its id when lines move', () => {
  const idsOf = (source: string): string[] => {
    const ast = parseSources({ 'src/C.sol': source })['src/C.sol']
    return ast ? mutantsOf('src/C.sol', source, ast).map(({ id }) => id) : []
  }
  const source = 'contract C { function f(uint256 a) external pure returns (uint256) { return a + a + 1; } }'

  const ids = idsOf(source)

  expect(new Set(ids).size).toBe(ids.length)
  expect(idsOf(`\n\n// moved\n${source}`)).toEqual(ids)
})

test('a source that does not compile is told with the error of the compiler', () => {
  expect(() => parseSources({ 'src/C.sol': 'contract C { uint256 a = ; }' })).toThrow(/do not compile.*Expected/s)
})
