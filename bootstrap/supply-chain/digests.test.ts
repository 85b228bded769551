import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { installPinnedPackage } from '../pinned-package.mjs'

type LockEntry = Readonly<{ link?: boolean; integrity?: string; hasInstallScript?: boolean; resolved?: string }>

const root = join(import.meta.dirname, '..', '..')
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Readonly<Record<string, LockEntry>>
}
const installed = Object.entries(packages).filter(([path, { link }]) => path.includes('node_modules/') && !link)

describe('package-lock.json', () => {
  test('has a digest of every package that npm installs', () => {
    const without = installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)

    expect(installed.length).toBeGreaterThan(500)
    expect(without).toEqual([])
  })

  test('names no address to fetch from, so that the registry in use is asked', () => {
    expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
  })
})

describe('a package with a pinned digest', () => {
  const right = 'sha512-41Cifkg6e8TylSpdtTpeLVMqvSBEVzTttHvERD741+pnZ8ANv0004MRL43QKPDlK9cGvNp6NZWZUBlbGXYxxng=='
  let folder: string

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dipmp-pinned-'))
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('is installed where the digest is right', () => {
    installPinnedPackage(process.execPath, join(folder, 'right'), {
      name: 'is-number',
      version: '7.0.0',
      integrity: right,
    })

    expect(existsSync(join(folder, 'right', 'node_modules', 'is-number', 'index.js'))).toBe(true)
  })

  test('is refused, and leaves nothing, where the archive has another digest', () => {
    const pin = { name: 'is-number', version: '7.0.0', integrity: right.replace('41C', '42C') }

    expect(() => installPinnedPackage(process.execPath, join(folder, 'wrong'), pin)).toThrow('npm ci')
    expect(existsSync(join(folder, 'wrong'))).toBe(false)
  })

  test('is every Node that the bootstrap fetches', () => {
    const source = readFileSync(join(root, 'bootstrap', 'node.mjs'), 'utf8')

    expect(source.match(/name: 'node-/g)).toHaveLength(4)
    expect(source.match(/integrity: 'sha512-[A-Za-z0-9+/]{86}=='/g)).toHaveLength(4)
  })
})
