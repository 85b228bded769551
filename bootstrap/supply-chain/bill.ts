import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Program, root } from './programs.ts'

const run = promisify(execFile)

/** A package that a program installs; `license` is an SPDX expression, or null where it says none. */
export type Component = Readonly<{ name: string; version: string; license: string | null }>

/** A software bill of materials as CycloneDX 1.5, and what of it is told here. */
export type Bill = Readonly<{ json: string; components: readonly Component[] }>

type CycloneDx = Readonly<{
  components: readonly Readonly<{
    name: string
    version: string
    purl: string
    licenses?: readonly Readonly<{ expression?: string; license?: Readonly<{ id?: string; name?: string }> }>[]
  }>[]
}>

/**
 * What a program installs in production, by npm. npm tells it of whole checkouts only, so it is asked in a folder with the
 * program, the workspaces that it needs, and nothing else, from the same lock file.
 */
export async function readBill(program: Program): Promise<Bill> {
  const folder = await mkdtemp(join(tmpdir(), 'dipmp-bill-'))
  try {
    await stage(program, folder)
    const { stdout } = await npm(folder, 'sbom', '--package-lock-only', '--sbom-format=cyclonedx')
    const { components } = JSON.parse(stdout) as CycloneDx
    return {
      json: stdout,
      components: components.filter(({ purl }) => !purl.includes('/%40dipmp/')).map(readComponent),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function stage(program: Program, folder: string): Promise<void> {
  const workspaces = [...(await closureOf(program))].sort()
  const { name, version, license } = await readPackage('')
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name, version, license, private: true, workspaces }))
  await cp(join(root, 'package-lock.json'), join(folder, 'package-lock.json'))
  for (const workspace of workspaces) {
    await mkdir(join(folder, workspace))
    await cp(join(root, workspace, 'package.json'), join(folder, workspace, 'package.json'))
  }
  await npm(folder, 'install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund')
}

/** A workspace and all workspaces that it needs. */
async function closureOf(workspace: string, found = new Set<string>()): Promise<ReadonlySet<string>> {
  if (found.has(workspace)) return found
  found.add(workspace)
  const { dependencies = {} } = await readPackage(workspace)
  for (const name of Object.keys(dependencies)) {
    if (name.startsWith('@dipmp/')) await closureOf(name.slice('@dipmp/'.length), found)
  }
  return found
}

type Package = Readonly<{
  name: string
  version: string
  license: string
  dependencies?: Readonly<Record<string, string>>
}>

async function readPackage(folder: string): Promise<Package> {
  return JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'))
}

function npm(folder: string, ...args: readonly string[]) {
  return run('npm', [...args, '--loglevel=error'], { cwd: folder, maxBuffer: 64 * 1024 * 1024 })
}

function readComponent({ purl, version, licenses }: CycloneDx['components'][number]): Component {
  const path = purl.slice('pkg:npm/'.length)
  const name = decodeURIComponent(path.slice(0, path.lastIndexOf('@')))
  return { name, version, license: licenseOf(licenses?.[0]) }
}

function licenseOf(license: NonNullable<CycloneDx['components'][number]['licenses']>[number] | undefined) {
  return license?.expression ?? license?.license?.id ?? license?.license?.name ?? null
}
