import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type BuiltDistribution, sdist, type WheelOptions, wheel } from '../../test/distributions.ts'
import { inspectDistributions } from './inspect-distributions.ts'

let root: string
let folders = 0

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'dipmp-inspect-'))
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

const DESCRIBED = { description: '# Demo', metadataExtra: ['Description-Content-Type: text/markdown'] }
const INFO = 'demo-1.0.dist-info'

/** What is found of each distribution, as `severity code place`. */
async function found(...distributions: readonly BuiltDistribution[]): Promise<readonly (readonly string[])[]> {
  folders += 1
  const folder = join(root, String(folders))
  mkdirSync(folder)
  for (const { filename, bytes } of distributions) writeFileSync(join(folder, filename), bytes)
  const inspections = await inspectDistributions([folder], { signal: new AbortController().signal, onRead: () => {} })
  return inspections.map(({ findings }) => findings.map(({ severity, code, place }) => `${severity} ${code} ${place}`))
}

async function foundInWheel(options: WheelOptions, version = '1.0'): Promise<readonly string[]> {
  const [findings = []] = await found(wheel('demo', version, { ...DESCRIBED, ...options }))
  return findings
}

/** WHEEL with other tags than the builder writes, and a RECORD of it. */
function withTags(...tags: readonly string[]): Pick<WheelOptions, 'change'> {
  return {
    change: (members) => {
      const lines = ['Wheel-Version: 1.0', 'Root-Is-Purelib: true', ...tags.map((tag) => `Tag: ${tag}`)]
      setRecorded(members, `${INFO}/WHEEL`, `${lines.join('\n')}\n`)
    },
  }
}

function setRecorded(members: Map<string, Uint8Array>, path: string, content: string): void {
  const bytes = Buffer.from(content)
  members.set(path, bytes)
  const record = Buffer.from(members.get(`${INFO}/RECORD`) ?? []).toString()
  const others = record.split('\n').filter((line) => !line.startsWith(`${path},`))
  const digest = createHash('sha256').update(bytes).digest('base64url')
  members.set(`${INFO}/RECORD`, Buffer.from([`${path},sha256=${digest},${bytes.length}`, ...others].join('\n')))
}

describe('inspectDistributions', () => {
  test('finds nothing in what is sound', async () => {
    expect(await found(wheel('demo', '1.0', DESCRIBED), sdist('demo', '1.0', DESCRIBED))).toEqual([[], []])
  })

  test('finds all that is wrong with core metadata at once', async () => {
    const metadataExtra = [...DESCRIBED.metadataExtra, 'Requires-Dist: foo (>=1.0', 'Home-page: javascript:alert(1)']

    expect(await foundInWheel({ metadataExtra })).toEqual([
      'error requirement-invalid Requires-Dist',
      'error url-invalid Home-page',
    ])
  })

  test('warns of tags that stand in one line, as maturin wrote them, and of none', async () => {
    const tag = 'py2.py3-none-any'

    expect(await foundInWheel({ tag, ...withTags('py2.py3-none-any') })).toEqual(['warning tag-compressed WHEEL'])
    expect(await foundInWheel(withTags())).toEqual(['warning tag-missing WHEEL'])
    expect(await foundInWheel(withTags('py2.py3-none-any'))).toEqual(['error wheel-file-invalid null'])
  })

  test('warns of platforms that PyPI refuses, and of local versions', async () => {
    expect(await foundInWheel({ tag: 'cp312-cp312-linux_x86_64' })).toEqual(['warning platform-unknown null'])
    expect(await foundInWheel({ tag: 'cp312-cp312-manylinux_2_28_x86_64' })).toEqual([])
    expect(await foundInWheel({}, '1.0+local')).toEqual(['warning local-version Version'])
  })

  test('refuses entry points that installers cannot read', async () => {
    const files = { [`${INFO}/entry_points.txt`]: '[console_scripts]\ndemo\n' }

    expect(await foundInWheel({ files })).toEqual(['error entry-points-invalid entry_points.txt'])
  })

  test('looks for the files of License-File where the standard puts them', async () => {
    const metadataExtra = [...DESCRIBED.metadataExtra, 'License-File: LICENSE', 'License-File: more/NOTICE']
    const newer = { ...DESCRIBED, metadataExtra, metadataVersion: '2.4' }
    const inWheel = { [`${INFO}/licenses/LICENSE`]: 'MIT', [`${INFO}/licenses/more/NOTICE`]: 'notice' }

    expect(await foundInWheel({ ...newer, files: inWheel })).toEqual([])
    expect(await foundInWheel({ ...newer, files: { LICENSE: 'MIT', 'more/NOTICE': 'notice' } })).toEqual([
      'error license-file-missing License-File',
      'error license-file-missing License-File',
    ])
    expect(await found(sdist('demo', '1.0', { ...newer, files: { LICENSE: 'MIT' } }))).toEqual([
      ['error license-file-missing License-File'],
    ])
  })

  test('warns of what looks like a secret, by name and by contents, and of no example', async () => {
    const files = {
      'demo/.env': 'A=1',
      'demo/key.pem': '-----BEGIN RSA PRIVATE KEY-----\nMIIB',
      'demo/settings.py': `KEY = "AKIA${'Q'.repeat(16)}"`,
      'demo/example.py': 'KEY = "AKIAIOSFODNN7EXAMPLE" # -----BEGIN PUBLIC KEY-----',
    }
    const places = ['.env', 'key.pem', 'settings.py']

    expect((await foundInWheel({ files })).toSorted()).toEqual(places.map((name) => `warning secret demo/${name}`))
    expect(await found(sdist('demo', '1.0', { ...DESCRIBED, files }))).toEqual([
      places.map((name) => `warning secret demo-1.0/demo/${name}`),
    ])
  })

  test('tells of twenty secrets at most, and looks into no large file', async () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`demo/${index}/.env`, 'A=1']))
    const large = { 'demo/large.txt': `${'x'.repeat(1024 * 1024)}-----BEGIN PRIVATE KEY-----\n` }

    expect(await foundInWheel({ files: many })).toHaveLength(20)
    expect(await foundInWheel({ files: large })).toEqual([])
  })

  test('takes an sdist whose folder is named otherwise, with a warning', async () => {
    const change = (members: Map<string, Uint8Array>) => {
      for (const [path, bytes] of [...members]) {
        members.delete(path)
        members.set(path.replace('demo-1.0/', 'Demo-1.0.0/'), bytes)
      }
    }

    expect(await found(sdist('demo', '1.0', { ...DESCRIBED, change }))).toEqual([['warning folder-name Demo-1.0.0']])
  })

  test.each(['reqeusts', 'requets', 'request5', 'python-dateutiI', 'djang0', 'beautifulsoop4'])(
    'warns of the name %s, which is near to a popular one',
    async (name) => {
      const [findings = []] = await found(wheel(name, '1.0', DESCRIBED))

      expect(findings).toEqual(['warning name-near-popular Name'])
    },
  )

  test('finds two sdists of one version, and names that are spelled in two ways', async () => {
    const built = [sdist('demo', '1.0', DESCRIBED), sdist('demo', '1.0.0', DESCRIBED), wheel('Demo', '1.0', DESCRIBED)]

    expect(await found(...built)).toEqual([
      [],
      ['warning name-spelled-differently Name'],
      ['error sdist-twice null', 'warning name-spelled-differently Name'],
    ])
  })

  test.each([
    ['demo-1.0.zip', 'file-name-invalid'],
    ['Demo-1.0.tar.gz', 'file-name-invalid'],
    ['demo-1.0.tar.gz', 'archive-invalid'],
    ['demo-1.0-py3-none-any.whl', 'archive-invalid'],
  ])('says of %s that is nothing: %s', async (filename, code) => {
    const path = join(root, filename)
    writeFileSync(path, 'nothing')

    const [inspection] = await inspectDistributions([path], { signal: new AbortController().signal, onRead: () => {} })

    expect(inspection).toMatchObject({
      distribution: null,
      findings: [{ code, severity: 'error', cure: expect.any(String) }],
    })
  })
})
