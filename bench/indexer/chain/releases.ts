import { createHash } from 'node:crypto'
import { registryAbi } from '@dipmp/contracts'
import { Interface, ZeroHash } from 'ethers'

/** What each release has: three wheels and a source distribution. PyPI's mean is between two and three files. */
export const FILES_PER_RELEASE = 4

/** The project of a release: its name, and which of its releases it is. */
export type Release = Readonly<{ project: string; number: number }>

const TAGS = ['cp312-cp312-manylinux_2_17_x86_64', 'cp312-cp312-macosx_11_0_arm64', 'cp312-cp312-win_amd64']
const RELEASES_PER_PROJECT = 8
const registry = new Interface(registryAbi)

/**
 * Plans releases of as many projects as an index of that size has: most have a few, some have many. The same count is
 * the same plan.
 */
export function planReleases(count: number): Release[] {
  const projects = Math.max(1, Math.floor(count / RELEASES_PER_PROJECT))
  const counts = new Map<number, number>()
  const random = createRandom(count)
  return Array.from({ length: count }, () => {
    const project = Math.floor(projects * random() ** 2)
    const number = counts.get(project) ?? 0
    counts.set(project, number + 1)
    return { project: projectName(project), number }
  })
}

/** The name of the project of that rank: the first has the most releases. */
export function projectName(rank: number): string {
  return `project-${String(rank).padStart(5, '0')}`
}

/** The call that publishes a release, as calldata. */
export function publishCall({ project, number }: Release): string {
  const version = `1.${number}.1`
  const stem = `${project.replaceAll('-', '_')}-${version}`
  const filenames = [...TAGS.map((tag) => `${stem}-${tag}.whl`), `${stem}.tar.gz`]
  return registry.encodeFunctionData('publish', [project, version, filenames.map(fileOf), number === 0])
}

// Without core metadata: both engines would ask IPFS for it, and IPFS is not what is measured.
function fileOf(filename: string): unknown {
  const digest = `0x${createHash('sha256').update(filename).digest('hex')}`
  return { filename, size: 48_213n, digest, dagRoot: ZeroHash, metadataDigest: ZeroHash, requiresPython: '>=3.10' }
}

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
