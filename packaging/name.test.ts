import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { checkRegistryName, escapeName, isNormalizedName, normalizeName, parseProjectName } from './name.ts'
import names from './vectors/names.json' with { type: 'json' }
import invalidNames from './vectors/names-invalid.json' with { type: 'json' }

describe('project names', () => {
  test.each(names)('normalizes $name to $normalizedName', ({ name, normalizedName }) => {
    expect(parseProjectName(name)).toEqual({ name, normalizedName })
    expect(isNormalizedName(normalizedName)).toBe(true)
    expect(isNormalizedName(name)).toBe(name === normalizedName)
  })

  test.each(invalidNames)('refuses $name', ({ name }) => {
    expect(() => parseProjectName(name)).toThrow(expect.objectContaining({ code: 'INVALID_NAME' }))
    expect(isNormalizedName(name)).toBe(false)
  })

  test('normalizing twice changes nothing, and every spelling of separators leads to the same name', () => {
    const word = fc.stringMatching(/^[a-zA-Z0-9]{1,8}$/)
    const separators = fc.stringMatching(/^[-_.]{1,4}$/)
    const words = fc.array(word, { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(words, separators, separators, (parts, one, other) => {
        const normalizedName = normalizeName(parts.join(one))

        expect(normalizeName(normalizedName)).toBe(normalizedName)
        expect(normalizeName(parts.join(other).toUpperCase())).toBe(normalizedName)
        expect(isNormalizedName(normalizedName)).toBe(true)
      }),
    )
  })

  test('takes or refuses any text without another kind of error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(isNormalizedName(text)).toBe(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text))
        expect(codeOf(() => normalizeName(text))).toMatch(/^(none|INVALID_NAME)$/)
      }),
    )
  })

  test('writes a hyphen as an underscore in file names', () => {
    expect(escapeName(normalizeName('ruamel.yaml.clib'))).toBe('ruamel_yaml_clib')
  })

  test('lets a registry name have 64 bytes and no more', () => {
    expect(() => checkRegistryName(normalizeName('a'.repeat(64)))).not.toThrow()
    expect(() => checkRegistryName(normalizeName('a'.repeat(65)))).toThrow('is 65 bytes long')
  })

  test('shows hostile text escaped and cut in the message', () => {
    expect(() => normalizeName('a\u202e\n')).toThrow('"a\\u202e\\n" is not a project name')
    expect(() => normalizeName('!'.repeat(1_000_000))).toThrow(`"${'!'.repeat(80)}..." is not a project name`)
  })

  test('refuses a very long text at once', () => {
    const text = `${'a-'.repeat(1_000_000)}!`
    const start = process.cpuUsage()

    expect(() => normalizeName(text)).toThrow(expect.objectContaining({ code: 'INVALID_NAME' }))
    expect(process.cpuUsage(start).user).toBeLessThan(5_000_000)
  })
})

function codeOf(act: () => unknown): unknown {
  try {
    act()
    return 'none'
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  }
}
