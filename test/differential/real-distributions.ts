import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { normalizeName } from '@dipmp/packaging'
import type { BuiltDistribution } from '../distributions.ts'
import { repository } from '../tools.ts'

/** Small distributions of projects that many depend on, most in two versions, and some source distributions. */
const FILENAMES = [
  'anyio-4.13.0-py3-none-any.whl',
  'anyio-4.9.0-py3-none-any.whl',
  'arrow-1.4.0-py3-none-any.whl',
  'attrs-24.3.0-py3-none-any.whl',
  'attrs-26.1.0-py3-none-any.whl',
  'blinker-1.6.3-py3-none-any.whl',
  'blinker-1.9.0-py3-none-any.whl',
  'certifi-2025.10.5-py3-none-any.whl',
  'certifi-2026.5.20-py3-none-any.whl',
  'charset_normalizer-3.4.7-py3-none-any.whl',
  'click-8.3.0-py3-none-any.whl',
  'click-8.4.1-py3-none-any.whl',
  'click-8.4.1.tar.gz',
  'colorama-0.4.6-py2.py3-none-any.whl',
  'decorator-5.3.1-py3-none-any.whl',
  'exceptiongroup-1.1.3-py3-none-any.whl',
  'exceptiongroup-1.3.1-py3-none-any.whl',
  'filelock-3.24.3-py3-none-any.whl',
  'filelock-3.29.0-py3-none-any.whl',
  'h11-0.11.0-py2.py3-none-any.whl',
  'h11-0.16.0-py3-none-any.whl',
  'h11-0.16.0.tar.gz',
  'httpcore-1.0.7-py3-none-any.whl',
  'httpcore-1.0.9-py3-none-any.whl',
  'httpx-0.28.0-py3-none-any.whl',
  'httpx-0.28.1-py3-none-any.whl',
  'idna-3.12-py3-none-any.whl',
  'idna-3.17-py3-none-any.whl',
  'idna-3.17.tar.gz',
  'importlib_metadata-8.6.1-py3-none-any.whl',
  'importlib_metadata-8.9.0-py3-none-any.whl',
  'iniconfig-2.3.0-py3-none-any.whl',
  'iniconfig-2.3.0.tar.gz',
  'itsdangerous-2.0.0-py3-none-any.whl',
  'itsdangerous-2.2.0-py3-none-any.whl',
  'markdown_it_py-4.2.0-py3-none-any.whl',
  'mdurl-0.1.2-py3-none-any.whl',
  'more_itertools-11.1.0-py3-none-any.whl',
  'packaging-24.1-py3-none-any.whl',
  'packaging-26.2-py3-none-any.whl',
  'parso-0.8.7-py2.py3-none-any.whl',
  'pexpect-4.9.0-py2.py3-none-any.whl',
  'platformdirs-4.10.0-py3-none-any.whl',
  'platformdirs-4.9.0-py3-none-any.whl',
  'pluggy-1.0.0-py2.py3-none-any.whl',
  'pluggy-1.6.0-py3-none-any.whl',
  'pluggy-1.6.0.tar.gz',
  'prompt_toolkit-3.0.47-py3-none-any.whl',
  'prompt_toolkit-3.0.52-py3-none-any.whl',
  'ptyprocess-0.7.0-py2.py3-none-any.whl',
  'pygments-2.20.0-py3-none-any.whl',
  'pytest-9.0.3-py3-none-any.whl',
  'python_dateutil-2.7.5-py2.py3-none-any.whl',
  'python_dateutil-2.9.0.post0-py2.py3-none-any.whl',
  'requests-2.32.5-py3-none-any.whl',
  'requests-2.34.2-py3-none-any.whl',
  'rich-14.3.0-py3-none-any.whl',
  'rich-15.0.0-py3-none-any.whl',
  'six-1.12.0-py2.py3-none-any.whl',
  'six-1.17.0-py2.py3-none-any.whl',
  'six-1.17.0.tar.gz',
  'sniffio-1.3.1-py3-none-any.whl',
  'tabulate-0.10.0-py3-none-any.whl',
  'tomli-2.1.0-py3-none-any.whl',
  'tomli-2.3.1-py3-none-any.whl',
  'toolz-1.1.0-py3-none-any.whl',
  'tqdm-4.67.3-py3-none-any.whl',
  'traitlets-5.13.0-py3-none-any.whl',
  'traitlets-5.15.0-py3-none-any.whl',
  'typing_extensions-4.13.0-py3-none-any.whl',
  'typing_extensions-4.15.0-py3-none-any.whl',
  'tzdata-2026.2-py2.py3-none-any.whl',
  'urllib3-2.5.0-py3-none-any.whl',
  'urllib3-2.7.0-py3-none-any.whl',
  'wcwidth-0.4.0-py3-none-any.whl',
  'wcwidth-0.7.0-py3-none-any.whl',
  'zipp-3.20.2-py3-none-any.whl',
  'zipp-4.1.0-py3-none-any.whl',
]

const kept = join(repository, '.tools', 'distributions')

/** Downloads them from PyPI. */
export async function realDistributions(): Promise<readonly BuiltDistribution[]> {
  return downloadDistributions(FILENAMES)
}

/** Downloads distributions from PyPI, each once, and checked by the sha256 that PyPI names. */
export async function downloadDistributions(filenames: readonly string[]): Promise<readonly BuiltDistribution[]> {
  await mkdir(kept, { recursive: true })
  const pages = new Map<string, Promise<PypiPage>>()
  const distributions: BuiltDistribution[] = []
  for (const filename of filenames) distributions.push({ filename, bytes: await readOrDownload(filename, pages) })
  return distributions
}

type PypiPage = Readonly<{
  files: readonly Readonly<{ filename: string; url: string; hashes: Readonly<{ sha256: string }> }>[]
}>

async function readOrDownload(filename: string, pages: Map<string, Promise<PypiPage>>): Promise<Buffer> {
  const path = join(kept, filename)
  const bytes = await readFile(path).catch(() => null)
  if (bytes !== null) return bytes
  const normalizedName = normalizeName(projectOf(filename))
  const page = pages.get(normalizedName) ?? fetchPage(normalizedName)
  pages.set(normalizedName, page)
  const file = (await page).files.find((each) => each.filename === filename)
  if (!file) throw new Error(`PyPI has no ${filename} any more`)
  const downloaded = Buffer.from(await (await fetch(file.url)).arrayBuffer())
  const digest = createHash('sha256').update(downloaded).digest('hex')
  if (digest !== file.hashes.sha256) throw new Error(`${filename} came with another sha256`)
  await writeFile(`${path}.${process.pid}.tmp`, downloaded)
  await rename(`${path}.${process.pid}.tmp`, path)
  return downloaded
}

// Old names are in spellings that parseFilename() refuses.
function projectOf(filename: string): string {
  return filename.slice(0, filename.endsWith('.whl') ? filename.indexOf('-') : filename.lastIndexOf('-'))
}

async function fetchPage(name: string): Promise<PypiPage> {
  const headers = { accept: 'application/vnd.pypi.simple.v1+json' }
  return (await (await fetch(`https://pypi.org/simple/${name}/`, { headers })).json()) as PypiPage
}
