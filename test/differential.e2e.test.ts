import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { realDistributions } from './differential/real-distributions.ts'
import { type StaticIndex, startStaticIndex } from './differential/static-index.ts'
import { bareEnv, describeWithPypi, run } from './python-client.ts'
import { startTestStack, type TestStack } from './stack.ts'

const TIMEOUT_MS = 600_000

const REQUIREMENTS = [
  ['requests'],
  ['charset-normalizer'],
  ['markdown-it-py', 'mdurl'],
  ['requests<2.34'],
  ['requests', 'urllib3<2.7'],
  ['idna<3.17', 'requests'],
  ['certifi==2025.10.5'],
  ['rich'],
  ['rich==14.3.0', 'pygments'],
  ['pytest'],
  ['pytest', 'packaging==24.1'],
  ['httpx'],
  ['httpx<0.28'],
  ['h11<0.16'],
  ['anyio'],
  ['anyio<4.10'],
  ['importlib-metadata'],
  ['importlib-metadata<8.9', 'zipp<4'],
  ['click', 'colorama'],
  ['attrs', 'six', 'toolz'],
  ['python-dateutil<2.9'],
  ['arrow'],
  ['prompt-toolkit', 'wcwidth<0.7'],
  ['traitlets<5.15', 'decorator', 'parso'],
  ['pexpect'],
  ['exceptiongroup', 'tomli'],
  ['typing-extensions<4.15', 'exceptiongroup'],
  ['tqdm', 'tabulate', 'more-itertools'],
  ['filelock', 'platformdirs', 'blinker', 'itsdangerous'],
]

/** Nothing of what is there meets these. */
const IMPOSSIBLE = [['requests>=3'], ['pytest', 'pluggy<1.6'], ['httpcore<1.0.9', 'h11']]

describeWithPypi('real distributions, beside a static mirror of the same ones (needs PyPI)', () => {
  let stack: TestStack
  let mirror: StaticIndex
  let folder: string
  let bin: (program: string) => string

  beforeAll(async () => {
    const distributions = await realDistributions()
    stack = await startTestStack()
    await stack.publishAll(...distributions)
    folder = await mkdtemp(join(tmpdir(), 'dipmp-differential-'))
    bin = (program) => join(folder, 'venv', 'bin', program)
    await run('python3', ['-m', 'venv', join(folder, 'venv')])
    await run(bin('pip'), ['install', '--quiet', '--upgrade', 'pip', 'uv', 'packaging'], { timeout: TIMEOUT_MS })
    for (const { filename, bytes } of distributions) await writeFile(join(folder, filename), bytes)
    const filenames = distributions.map(({ filename }) => filename)
    const told = execFileSync(bin('python'), ['-c', READ_REQUIRES_PYTHON, ...filenames], { cwd: folder })
    mirror = await startStaticIndex(distributions, new Map(Object.entries(JSON.parse(told.toString()))))
  }, TIMEOUT_MS)

  afterAll(async () => {
    await mirror?.stop()
    await stack?.stop()
    if (folder) await rm(folder, { recursive: true, force: true })
  })

  test.each([
    ...REQUIREMENTS.map((each) => [each, true] as const),
    ...IMPOSSIBLE.map((each) => [each, false] as const),
  ])(
    'pip and uv resolve %j alike',
    async (requirements, isPossible) => {
      const [oursByUv, theirsByUv, oursByPip, theirsByPip] = await Promise.all([
        compileWithUv(stack.indexUrl, requirements),
        compileWithUv(mirror.indexUrl, requirements),
        resolveWithPip(stack.indexUrl, requirements),
        resolveWithPip(mirror.indexUrl, requirements),
      ])

      expect(oursByUv).toEqual(theirsByUv)
      expect(oursByPip).toEqual(theirsByPip)
      expect([oursByUv.length > 0, oursByPip.length > 0]).toEqual([isPossible, isPossible])
    },
    TIMEOUT_MS,
  )

  /** The lines of the lock file with hashes; none where nothing meets the requirements. */
  async function compileWithUv(indexUrl: string, requirements: readonly string[]): Promise<readonly string[]> {
    const input = join(folder, `${requirements.join('_').replace(/[^a-z0-9]/g, '-')}.in`)
    await writeFile(input, `${requirements.join('\n')}\n`)
    const args = ['pip', 'compile', input, '--no-header', '--generate-hashes', '--no-cache', '--quiet']
    const env = { ...bareEnv(), UV_NO_CONFIG: '1', UV_PYTHON: bin('python') }
    const resolved = await run(bin('uv'), [...args, '--no-annotate', '--default-index', indexUrl], { env }).catch(
      refused,
    )
    return resolved.stdout.split('\n').filter((line) => line !== '')
  }

  /** What would be installed, with its sha256; nothing where nothing meets the requirements. */
  async function resolveWithPip(indexUrl: string, requirements: readonly string[]): Promise<readonly string[]> {
    const args = [
      '--isolated',
      '--no-cache-dir',
      'install',
      '--dry-run',
      '--ignore-installed',
      '--quiet',
      '--report',
      '-',
    ]
    const env = { ...bareEnv(), PIP_CONFIG_FILE: '/dev/null', PIP_DISABLE_PIP_VERSION_CHECK: '1' }
    const resolved = await run(bin('pip'), [...args, '--index-url', indexUrl, ...requirements], { env }).catch(refused)
    if (resolved.stdout === '') return []
    const { install } = JSON.parse(resolved.stdout) as Report
    return install.map(
      ({ metadata, download_info: { archive_info } }) =>
        `${metadata.name}==${metadata.version} ${archive_info.hashes.sha256}`,
    )
  }
})

type Report = Readonly<{
  install: readonly Readonly<{
    metadata: Readonly<{ name: string; version: string }>
    download_info: Readonly<{ archive_info: Readonly<{ hashes: Readonly<{ sha256: string }> }> }>
  }>[]
}>

/** A resolver that finds nothing ends with 1. */
function refused(error: unknown): Readonly<{ stdout: string }> {
  if ((error as { code?: unknown }).code !== 1) throw error
  return { stdout: '' }
}

const READ_REQUIRES_PYTHON = `
import json, sys, tarfile, zipfile
from packaging.metadata import parse_email
found = {}
for filename in sys.argv[1:]:
    if filename.endswith('.whl'):
        with zipfile.ZipFile(filename) as wheel:
            name = next(each for each in wheel.namelist() if each.endswith('.dist-info/METADATA'))
            text = wheel.read(name)
    else:
        with tarfile.open(filename) as sdist:
            name = next(each for each in sdist.getnames() if each.count('/') == 1 and each.endswith('/PKG-INFO'))
            text = sdist.extractfile(name).read()
    python = parse_email(text)[0].get('requires_python')
    if python:
        found[filename] = python
print(json.dumps(found))
`
