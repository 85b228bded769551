import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type BuiltDistribution, sdist, wheel } from './distributions.ts'
import { PATIENCE_MS } from './patience.ts'
import { createVenv } from './pip.ts'
import { bareEnv, describeWithPypi, keepClients, run } from './python-client.ts'
import { startTestStack, type TestStack } from './stack.ts'
import { repository } from './tools.ts'

type Client = Readonly<{
  /** The folder in `.tools`, and what is installed there. */
  tool: string
  requirements: readonly string[]
  /** A name that no other client publishes. */
  project: string
  /** What the client needs beside `dist/`, by path. */
  files?: Readonly<Record<string, string>>
  command: readonly string[]
}>

// The newest of each are pinned, so that a new one is met on purpose.
const CLIENTS: readonly (readonly [string, Client])[] = [
  [
    'twine 7',
    {
      tool: 'twine-7.0.0',
      requirements: ['twine==7.0.0'],
      project: 'by-twine',
      command: ['twine', 'upload', '--non-interactive', 'DIST'],
    },
  ],
  [
    'twine 4',
    {
      tool: 'twine-4.0.2',
      requirements: ['twine==4.0.2', 'importlib-metadata<8'],
      project: 'by-old-twine',
      command: ['twine', 'upload', '--non-interactive', 'DIST'],
    },
  ],
  ['uv publish', { tool: 'uv-0.13.9', requirements: ['uv==0.13.9'], project: 'by-uv', command: ['uv', 'publish'] }],
  [
    'poetry publish',
    {
      tool: 'poetry-2.5.1',
      requirements: ['poetry==2.5.1'],
      project: 'by-poetry',
      files: { 'pyproject.toml': pyproject('by-poetry', 'poetry-core', 'poetry.core.masonry.api') },
      command: ['poetry', 'publish', '--repository', 'dipmp', '--no-interaction'],
    },
  ],
  [
    'flit publish',
    {
      tool: 'flit-4.2.0',
      requirements: ['flit==4.2.0'],
      project: 'by-flit',
      files: {
        'pyproject.toml': pyproject('by-flit', 'flit_core', 'flit_core.buildapi'),
        'by_flit.py': '"""Made by flit"""\n',
      },
      command: ['flit', 'publish', '--no-use-vcs'],
    },
  ],
  [
    'hatch publish',
    {
      tool: 'hatch-1.18.2',
      requirements: ['hatch==1.18.2'],
      project: 'by-hatch',
      files: { 'pyproject.toml': pyproject('by-hatch', 'hatchling', 'hatchling.build') },
      command: ['hatch', 'publish', '--no-prompt'],
    },
  ],
  [
    'pdm publish',
    {
      tool: 'pdm-2.29.4',
      // hishel 2 lacks what this pdm takes from it.
      requirements: ['pdm==2.29.4', 'hishel[httpx2]==1.4.0'],
      project: 'by-pdm',
      files: { 'pyproject.toml': pyproject('by-pdm', 'pdm-backend', 'pdm.backend') },
      command: ['pdm', 'publish', '--no-build'],
    },
  ],
]

describeWithPypi('uploads of tools that are installed from PyPI (needs PyPI)', () => {
  let stack: TestStack
  let folder: string

  beforeAll(async () => {
    stack = await startTestStack()
    folder = await mkdtemp(join(tmpdir(), 'dipmp-uploads-'))
  })

  afterAll(async () => {
    await stack?.stop()
    if (folder) await rm(folder, { recursive: true, force: true })
  })

  test.each(CLIENTS)(
    '%s publishes a release in one transaction, twice for the price of one, and pip installs it',
    async (_, client) => {
      const { project } = client
      const path = await writeProject(client, [wheel(project, '1.0'), sdist(project, '1.0')])
      const before = await stack.provider.getBlockNumber()

      const first = await upload(client, path)
      const second = await upload(client, path)
      await stack.indexed()

      expect(first.reports).toMatchObject([{ releases: [{ project, version: '1.0' }] }])
      expect(first.reports[0]?.releases[0]?.files.map(({ filename }) => filename).sort()).toEqual([
        `${project.replaceAll('-', '_')}-1.0-py3-none-any.whl`,
        `${project.replaceAll('-', '_')}-1.0.tar.gz`,
      ])
      expect(second.reports).toEqual([])
      expect(await stack.provider.getBlockNumber()).toBe(before + 1)
      expect(await installed(project)).toEqual([`${project}==1.0`])
    },
    6 * PATIENCE_MS,
  )

  test(
    'uv publish sends attestations along, which the registry then tells of',
    async () => {
      const distribution = wheel('by-uv', '2.0')
      const client = { ...CLIENTS.find(([name]) => name === 'uv publish')?.[1], project: 'by-uv-attested' } as Client
      const path = await writeProject(client, [distribution])
      const file = `${distribution.filename}.publish.attestation`
      await writeFile(join(path, 'dist', file), JSON.stringify(attestationOf(distribution)))

      const { reports } = await upload(client, path)

      expect(reports).toMatchObject([{ provenance: [{ filename: distribution.filename }] }])
    },
    6 * PATIENCE_MS,
  )

  async function writeProject(client: Client, distributions: readonly BuiltDistribution[]): Promise<string> {
    const path = join(folder, client.project)
    await mkdir(join(path, 'dist'), { recursive: true })
    for (const [name, text] of Object.entries(client.files ?? {})) await writeFile(join(path, name), text)
    // flit builds what it publishes.
    if (client.project === 'by-flit') return path
    for (const { filename, bytes } of distributions) await writeFile(join(path, 'dist', filename), bytes)
    return path
  }

  type Uploads = Readonly<{
    reports: readonly Readonly<{
      releases: readonly Readonly<{ files: readonly Readonly<{ filename: string }>[] }>[]
    }>[]
  }>

  async function upload({ tool, requirements, command }: Client, cwd: string): Promise<Uploads> {
    const bin = await keepClients(tool, requirements)
    const [program = '', ...args] = command
    const dist = join(cwd, 'dist', '*')
    const shell = [bin(program), ...args].map((arg) => (arg === 'DIST' ? dist : arg)).join(' ')
    const dipmp = [
      join(repository, 'publisher', 'cli', 'main.ts'),
      'upload-server',
      '--config',
      stack.publisherConfigPath,
    ]
    const env = {
      ...bareEnv(),
      PATH: `${dirname(bin('python'))}:${process.env.PATH}`,
      HOME: folder,
      PYTHON_KEYRING_BACKEND: 'keyring.backends.null.Keyring',
    }
    const { stdout } = await run(process.execPath, [...dipmp, '--yes', '--json', '--', 'sh', '-c', shell], {
      cwd,
      env,
      timeout: PATIENCE_MS,
    })
    return JSON.parse(stdout)
  }

  async function installed(project: string): Promise<readonly string[]> {
    const venv = await createVenv()
    try {
      await venv.pip('install', project, '--index-url', stack.indexUrl)
      return await venv.installed()
    } finally {
      await venv.remove()
    }
  }
})

/** What Sigstore would have signed; nothing here checks its signature. */
function attestationOf({ filename, bytes }: BuiltDistribution): unknown {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: filename, digest: { sha256 } }],
    predicateType: 'https://docs.pypi.org/attestations/publish/v1',
    predicate: null,
  }
  return {
    version: 1,
    verification_material: { certificate: 'bm90IGNoZWNrZWQ=', transparency_entries: [{}] },
    envelope: { statement: Buffer.from(JSON.stringify(statement)).toString('base64'), signature: 'bm90IGNoZWNrZWQ=' },
  }
}

function pyproject(name: string, requires: string, backend: string): string {
  return `[project]
name = "${name}"
version = "1.0"
description = "A project of the tests"
requires-python = ">=3.8"

[build-system]
requires = ["${requires}"]
build-backend = "${backend}"
`
}
