import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type BuiltDistribution, sdist, wheel } from './distributions.ts'

let folder: string
let python: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dipmp-distributions-'))
  execFileSync('python3', ['-m', 'venv', join(folder, 'venv')])
  python = join(folder, 'venv', process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function install(distribution: BuiltDistribution): void {
  const path = join(folder, distribution.filename)
  writeFileSync(path, distribution.bytes)
  execFileSync(python, ['-m', 'pip', 'install', '--no-index', '--disable-pip-version-check', path], { stdio: 'pipe' })
}

function evaluate(code: string): string {
  return execFileSync(python, ['-c', code], { encoding: 'utf8' }).trim()
}

describe('wheel', () => {
  test('is named as the binary distribution format says', () => {
    expect(wheel('Demo.Pkg', '1.0').filename).toBe('demo_pkg-1.0-py3-none-any.whl')
    expect(wheel('demo', '1.0', { buildTag: '2b', tag: 'cp311-abi3-any' }).filename).toBe(
      'demo-1.0-2b-cp311-abi3-any.whl',
    )
  })

  test('is the same bytes each time', () => {
    expect(wheel('demo', '1.0').bytes).toEqual(wheel('demo', '1.0').bytes)
  })

  test('is installed by pip', () => {
    install(wheel('demo-wheel', '1.2', { files: { 'demo_wheel/data.txt': 'content' }, requiresPython: '>=3.8' }))

    expect(evaluate('import demo_wheel; print(demo_wheel.__version__)')).toBe('1.2')
    expect(evaluate("import importlib.metadata as m; print(m.metadata('demo-wheel')['Requires-Python'])")).toBe('>=3.8')
    expect(evaluate("import importlib.resources as r; print((r.files('demo_wheel') / 'data.txt').read_text())")).toBe(
      'content',
    )
  })

  test('lets a test change its members after RECORD was written', () => {
    const plain = wheel('demo', '1.0').bytes

    const changed = wheel('demo', '1.0', { change: (members) => members.delete('demo/__init__.py') }).bytes

    expect(changed.length).toBeLessThan(plain.length)
  })
})

describe('sdist', () => {
  test('is named as PEP 625 says', () => {
    expect(sdist('Demo.Pkg', '1.0').filename).toBe('demo_pkg-1.0.tar.gz')
  })

  test('is the same bytes each time', () => {
    expect(sdist('demo', '1.0').bytes).toEqual(sdist('demo', '1.0').bytes)
  })

  test('is built and installed by pip without a network', () => {
    install(
      sdist('demo-sdist', '2.0', { requires: ['absent; extra == "more"'], metadataExtra: ['Provides-Extra: more'] }),
    )

    expect(evaluate('import demo_sdist; print(demo_sdist.__version__)')).toBe('2.0')
    expect(evaluate("import importlib.metadata as m; print(m.requires('demo-sdist')[0])")).toBe(
      'absent; extra == "more"',
    )
  })
})
