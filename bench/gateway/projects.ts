import { createHash } from 'node:crypto'
import { connectRegistry } from '@dipmp/contracts'
import type { Stack } from '@dipmp/stack'

/** A project for the benchmark by how many files it has; more of them under later releases may follow. */
export type BenchProject = Readonly<{ name: string; files: number; fromRelease?: number }>

/** What one transaction takes well within a block's gas. */
const FILES_PER_RELEASE = 60

/**
 * Records a project of so many files, without their bytes: pages are made of records alone. Each release has many wheels,
 * as a project with compiled code has.
 */
export async function recordProject(stack: Stack, { name, files, fromRelease = 1 }: BenchProject): Promise<void> {
  const registry = connectRegistry(stack.registry, await stack.provider.getSigner(0))
  for (let first = 0; first < files; first += FILES_PER_RELEASE) {
    const version = `1.${first / FILES_PER_RELEASE + fromRelease}`
    const count = Math.min(FILES_PER_RELEASE, files - first)
    const sent = await registry.publish({
      project: name,
      version,
      registers: first === 0 && fromRelease === 1,
      files: Array.from({ length: count }, (_, place) => recordOf(name, version, place)),
    })
    await sent.wait()
  }
  await stack.indexed()
}

function recordOf(name: string, version: string, place: number) {
  const filename = `${name.replaceAll('-', '_')}-${version}-${place}-py3-none-any.whl`
  return {
    filename,
    size: 48_213n + BigInt(place),
    digest: digestOf(filename),
    dagRoot: null,
    metadataDigest: digestOf(`METADATA of ${filename}`),
    requiresPython: '>=3.10',
  }
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
