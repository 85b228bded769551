import { describe, expect, test } from '@jest/globals'
import { compileSources, parseSources } from '../mutation/compiler.ts'
import { addProbes } from './probes.ts'
import { isComplete, renderCoverage } from './report.ts'

const source = `pragma solidity 0.8.37;
contract Gate {
    function open(uint256 a, bool b) external pure returns (uint256 c) {
        if (a > 1 && !b) return 1;
        while (c < a) c++;
        assembly {
            c := add(c, 1)
            c := mul(c, 2)
        }
        return b ? c : 0;
    }
}
`
const endless = `pragma solidity 0.8.37;
contract Loop {
    function leave(uint256 a) external pure {
        if (a > 1) return;
        while (true) {
            a++;
            if (a > 9) break;
        }
        a = 0;
    }

    function stay(uint256 a) external pure returns (uint256) {
        while (true) {
            while (true) break;
            if (a > 9) return a;
            a++;
        }
        return a;
    }
}
`
const probed = () => addProbes({ 'Gate.sol': source }, parseSources({ 'Gate.sol': source }))

describe('a source with probes', () => {
  test('has one for each statement, and two for each condition', () => {
    const { probes } = probed()

    expect(probes.map(({ line, text }) => [line, text])).toEqual([
      [4, 'if (a > 1 && !b) return 1'],
      [4, 'a > 1 is false'],
      [4, 'a > 1 is true'],
      [4, 'b is false'],
      [4, 'b is true'],
      [4, 'return 1'],
      [5, 'while (c < a) c++'],
      [5, 'c < a is false'],
      [5, 'c < a is true'],
      [5, 'c++'],
      [7, 'c := add(c, 1)'],
      [8, 'c := mul(c, 2)'],
      [10, 'return b ? c : 0'],
      [10, 'b is false'],
      [10, 'b is true'],
    ])
  })

  test('does what it did, and tells on the way', () => {
    const { sources } = probed()

    expect(sources['Gate.sol']).toContain(
      'Probe.pass(1); if (Probe.took(a > 1, 2) && !Probe.took(b, 4)) { Probe.pass(6); return 1; }',
    )
    expect(compileSources(sources, ['Gate']).type).toBe('compiled')
  })
})

describe('a source with a loop that has no end of its own', () => {
  const { sources, probes } = addProbes({ 'Loop.sol': endless }, parseSources({ 'Loop.sol': endless }))

  test('has no outcome that cannot be, nor a statement that cannot be reached', () => {
    expect(probes.map(({ line, text }) => [line, text])).toEqual([
      [4, 'if (a > 1) return;'],
      [4, 'a > 1 is false'],
      [4, 'a > 1 is true'],
      [4, 'return;'],
      [5, expect.stringContaining('while (true)')],
      [6, 'a++'],
      [7, 'if (a > 9) break'],
      [7, 'a > 9 is false'],
      [7, 'a > 9 is true'],
      [7, 'break'],
      [9, 'a = 0'],
      [13, expect.stringContaining('while (true)')],
      [14, 'while (true) break'],
      [14, 'break'],
      [15, 'if (a > 9) return a'],
      [15, 'a > 9 is false'],
      [15, 'a > 9 is true'],
      [15, 'return a'],
      [16, 'a++'],
    ])
  })

  test('does nothing more in the branch of a return without a value', () => {
    expect(sources['Loop.sol']).toContain('if (Probe.took(a > 1, 2)) { Probe.pass(4); return; }\n')
    expect(sources['Loop.sol']).toContain('if (Probe.took(a > 9, 8)) { Probe.pass(10); break; }\n')
    expect(compileSources(sources, ['Loop']).type).toBe('compiled')
  })
})

describe('the report', () => {
  test('is complete where every probe was passed, and not before', () => {
    const { probes } = probed()
    const all = new Set(probes.map(({ number }) => number))

    expect(isComplete(probes, all)).toBe(true)
    expect(isComplete([], all)).toBe(false)
    all.delete(4)
    expect(isComplete(probes, all)).toBe(false)
  })

  test('counts a line where all that begins on it was passed, and names what was not', () => {
    const { probes } = probed()
    const passed = new Set(probes.map(({ number }) => number).filter((number) => number !== 5 && number !== 6))

    expect(renderCoverage(probes, passed).split('\n').slice(2)).toEqual([
      '| `Gate.sol` | 80.0 % (4/5) | 85.7 % (6/7) | 87.5 % (7/8) |',
      '| all | 80.0 % (4/5) | 85.7 % (6/7) | 87.5 % (7/8) |',
      'no test passes Gate.sol:4 b is true',
      'no test passes Gate.sol:4 return 1',
    ])
  })
})
