import { spawnSync } from 'node:child_process'
import { fileKeyOf } from '@dipmp/contracts'
import { readRecordedFilename } from '@dipmp/packaging'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { hostileFilenames } from '../../contracts/test/hostile-texts.ts'

// PyPA's packaging as pip brings it along: each name as a text that is equal where the library reads the same.
const PROGRAM = `
import json, sys
from pip._vendor.packaging.utils import parse_sdist_filename, parse_wheel_filename
def read(filename):
    try:
        if not filename.endswith('.whl'):
            name, version = parse_sdist_filename(filename)
            return repr((name, version._key))
        name, version, build, tags = parse_wheel_filename(filename)
        return repr((name, version._key, build, sorted(map(str, tags))))
    except ValueError:
        return None
json.dump([read(filename) for filename in json.load(sys.stdin)], sys.stdout)
`
const PROBE = 'from pip._vendor.packaging.utils import parse_wheel_filename'
const hasPip = spawnSync('python3', ['-c', PROBE]).status === 0
const NAMES = 20_000

const testWithPip = hasPip ? test : test.skip
testWithPip(
  'two file names have one key exactly where PyPA packaging reads the same from both',
  () => {
    const seed = Number(process.env.DIPMP_SEED ?? Date.now() & 0x7fffffff)
    const filenames = fc
      .sample(hostileFilenames, { numRuns: NAMES, seed })
      .map(({ filename }) => filename)
      .filter((filename) => readRecordedFilename(filename) !== null)

    const { stdout } = spawnSync('python3', ['-c', PROGRAM], { input: JSON.stringify(filenames), maxBuffer: 1 << 26 })

    const readings: readonly (string | null)[] = JSON.parse(stdout.toString())
    const keys = filenames.map((filename) => `${readRecordedFilename(filename)?.normalizedName} ${fileKeyOf(filename)}`)
    expect({ seed, unread: filenames.filter((_, index) => readings[index] === null) }).toEqual({ seed, unread: [] })
    const [readingsOfKey, keysOfReading] = [groups(keys, readings), groups(readings, keys)]
    expect([...readingsOfKey.values(), ...keysOfReading.values()].filter((group) => group.size !== 1)).toEqual([])
    expect(filenames.length).toBeGreaterThan(NAMES / 20)
  },
  60_000,
)

function groups<Key, Value>(keys: readonly Key[], values: readonly Value[]): ReadonlyMap<Key, ReadonlySet<Value>> {
  const found = new Map<Key, Set<Value>>()
  for (const [index, key] of keys.entries()) {
    const group = found.get(key) ?? new Set<Value>()
    found.set(key, group.add(values[index] as Value))
  }
  return found
}
