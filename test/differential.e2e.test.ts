import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type PythonMetadata, readMetadataWithPython } from './differential/python-metadata.ts'
import { realDistributions } from './differential/real-distributions.ts'
import { type StaticIndex, startStaticIndex } from './differential/static-index.ts'
import { askWithVariables } from './graphql-reference/ask.ts'
import { PATIENCE_MS } from './patience.ts'
import { bareEnv, describeWithPypi, run } from './python-client.ts'
import { startTestStack, type TestStack } from './stack.ts'
import { untilCoreMetadataIsRead } from './until-read.ts'

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
  ['httpx<0.28.1'],
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
  let metadata: ReadonlyMap<string, PythonMetadata>

  beforeAll(async () => {
    const distributions = await realDistributions()
    stack = await startTestStack()
    await stack.publishAll(...distributions)
    folder = await mkdtemp(join(tmpdir(), 'dipmp-differential-'))
    bin = (program) => join(folder, 'venv', 'bin', program)
    await run('python3', ['-m', 'venv', join(folder, 'venv')])
    await run(bin('pip'), ['install', '--quiet', '--upgrade', 'pip', 'uv', 'packaging'], { timeout: PATIENCE_MS })
    for (const { filename, bytes } of distributions) await writeFile(join(folder, filename), bytes)
    const filenames = distributions.map(({ filename }) => filename)
    metadata = readMetadataWithPython(bin('python'), folder, filenames)
    mirror = await startStaticIndex(distributions, requiresPythonOf(metadata))
  })

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

  test(
    'the index tells of their core metadata what Python reads of it',
    async () => {
      const fields = Object.keys([...metadata.values()][0] ?? {}).join(' ')
      const query = `{ files(first: 1000, where: { metadataDigest_not: null }) { filename coreMetadata { ${fields} } } }`
      await untilCoreMetadataIsRead(stack.graphqlUrl)
      const told = (await askWithVariables(stack.graphqlUrl, query, {})).data?.files as readonly ToldFile[]

      const expected = told.map(({ filename }) => ({ filename, coreMetadata: metadata.get(filename) }))
      expect(told.map(onOneLine)).toEqual(expected.map(onOneLine))
      expect(told.length).toBe(metadata.size)
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

type ToldFile = Readonly<{ filename: string; coreMetadata: unknown }>

/** How a folded field is put together again is not said: what counts is its words. */
function onOneLine(file: Readonly<{ filename: string; coreMetadata: unknown }>): unknown {
  return JSON.parse(
    JSON.stringify(file, (_key, value) => (typeof value === 'string' ? value.replaceAll(/\s+/g, ' ').trim() : value)),
  )
}

function requiresPythonOf(metadata: ReadonlyMap<string, PythonMetadata>): ReadonlyMap<string, string> {
  return new Map(
    [...metadata].flatMap(([filename, { requiresPython }]) =>
      typeof requiresPython === 'string' ? [[filename, requiresPython] as const] : [],
    ),
  )
}

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
