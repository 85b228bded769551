import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Stack, type StackOptions, startStack } from '@dipmp/stack'
import type { BuiltDistribution } from './distributions.ts'

/** A running stack that takes distributions out of memory. */
export type TestStack = Stack &
  Readonly<{
    /** Publishes distributions in one go and waits until they are indexed. */
    publishAll(...distributions: BuiltDistribution[]): Promise<void>
    /** The project page, as JSON. */
    page(project: string): Promise<ProjectPage>
  }>

/** What these tests read of a project page (PEP 691). */
export type ProjectPage = Readonly<{
  status: number
  versions: readonly string[]
  files: readonly Readonly<{
    filename: string
    url: string
    hashes: Readonly<{ sha256: string }>
    yanked: boolean | string
    size: number
  }>[]
}>

/** Starts the stack as `npm start` does, on free ports and with a quick poll. */
export async function startTestStack(options: StackOptions = {}): Promise<TestStack> {
  const stack = await startStack({ pollIntervalMs: 50, ...options })
  return {
    ...stack,
    publishAll: async (...distributions) => {
      await inFolder(distributions, (paths) => stack.publish(paths))
      await stack.indexed()
    },
    page: (project) => fetchPage(stack.indexUrl, project),
  }
}

/** Runs an action with distributions written to a folder that is removed afterwards. */
export async function inFolder<T>(
  distributions: readonly BuiltDistribution[],
  action: (paths: string[]) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'dipmp-dist-'))
  try {
    const paths = distributions.map(({ filename }) => join(folder, filename))
    await Promise.all(distributions.map(({ filename, bytes }) => writeFile(join(folder, filename), bytes)))
    return await action(paths)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Fetches a project page as JSON from a package index. */
export async function fetchPage(indexUrl: string, project: string): Promise<ProjectPage> {
  const response = await fetch(`${indexUrl}${project}/`, { headers: { accept: 'application/vnd.pypi.simple.v1+json' } })
  if (response.status !== 200) {
    await response.body?.cancel()
    return { status: response.status, versions: [], files: [] }
  }
  return { status: 200, ...((await response.json()) as Omit<ProjectPage, 'status'>) }
}
