import { describe, expect, test } from '@jest/globals'
import { isSafe } from 'redos-detector'
import { PATIENCE_MS } from '../patience.ts'
import { collectExpressions, expressionsIn } from './collect.ts'
import { SUPER_LINEAR } from './super-linear.ts'

/** How many ways through an expression one text may have; the time is at most so many times its length. */
const MAX_SCORE = 20

const all = collectExpressions()

function isSuperLinear(pattern: string | null, flags: string): boolean {
  if (pattern === null) return true
  // The checker does not know names of groups, which change nothing.
  const expression = new RegExp(pattern.replaceAll(/\(\?<(?![=!])\w+>/g, '('), flags)
  return !isSafe(expression, { maxScore: MAX_SCORE, timeout: PATIENCE_MS }).safe
}

describe('regular expressions of the product', () => {
  test('take time in proportion to the text that they are given, but for those listed with a reason', () => {
    const found = all.filter(({ pattern, flags }) => isSuperLinear(pattern, flags))
    const listed = SUPER_LINEAR.map(({ file }) => file)

    expect(found.filter(({ file }) => !listed.includes(file))).toEqual([])
    expect(listed.filter((file) => !found.some((each) => each.file === file))).toEqual([])
  })

  test('are read out of every source, however they are written', () => {
    const text = `
      const WORD = '[a-z]+'
      const made = [/a*/u, new RegExp(\`^\${WORD} \`, 'g'), RegExp(['(', WORD, ')+'].join('')), new RegExp(input)]
      @entity class A { b(): boolean { return /"\\/"/.test(\`\${/c/}\`) } }`

    expect(expressionsIn('a.ts', text).map(({ pattern, flags }) => [pattern, flags])).toEqual([
      ['a*', 'u'],
      ['^[a-z]+ ', 'g'],
      ['([a-z]+)+', ''],
      [null, ''],
      ['"\\/"', ''],
      ['c', ''],
    ])
    expect(all.length).toBeGreaterThan(200)
  })

  test.each(['<a>\\s*([^<]{1,80}?)\\s*<', '(a+)+$', '\\s+$', '^\\d+\\.?\\d*$'])(
    'such as /%s/ are found out',
    (pattern) => {
      expect(isSuperLinear(pattern, '')).toBe(true)
    },
  )
})
