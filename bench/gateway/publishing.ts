import { wheel } from '../../test/distributions.ts'
import { inFolder, type TestStack } from '../../test/stack.ts'
import { compare, type Standing } from './compare.ts'
import { type Load, type Loader, load } from './load.ts'
import { JSON_TYPE, longestDelayMs, pathOf } from './pages.ts'
import { recordProject } from './projects.ts'
import type { Server } from './server.ts'

export const RELEASES_PER_MINUTE = 150
export const HUGE_FILES = 4000

const LIVE_PROJECTS = Array.from({ length: 10 }, (_, number) => `live-${number}`)
const GZIP = { Accept: JSON_TYPE, 'Accept-Encoding': 'gzip' }

/** 32 connections that wait 4 ms each: below what either server can do, so that times are its own and not a queue's. */
const MODERATE = { connections: 32, pauseMs: 4 }

export type Publishing = Readonly<{
  /** Before anything is published. */
  quiet: Standing
  /** While releases come: ours, and nginx with pages that never change. */
  busy: readonly Standing[]
  releases: number
  seconds: number
}>

export type Growing = Readonly<{ load: Load; files: number; seconds: number; longestDelayMs: number }>

type Options = Readonly<{ nginx: Server | null; seconds: number; rounds: number; loader: Loader }>

/** Asks for pages, those that change among them, while the publisher publishes release after release. */
export async function measurePublishing(stack: TestStack, gateway: Server, options: Options): Promise<Publishing> {
  const { nginx, seconds, rounds, loader } = options
  for (const project of LIVE_PROJECTS) await stack.publishAll(wheel(project, '1.0'))
  const ours = ['demo-project', 'medium', ...LIVE_PROJECTS].map((project) => pathOf(stack, project))
  const contenders = [
    { server: gateway, requests: { paths: [...ours, `/simple/${stack.registry}/`], headers: GZIP } },
    ...(nginx === null ? [] : [{ server: nginx, requests: { paths: ['/demo-project', '/medium'], headers: GZIP } }]),
  ]
  const compared = { ...MODERATE, seconds, rounds }
  const [quiet] = await compare(contenders.slice(0, 1), compared, loader)
  if (!quiet) throw new Error('the gateway was not measured')
  const publisher = startPublisher(stack)
  try {
    const busy = await compare(contenders, compared, loader)
    return { quiet, busy, ...(await publisher.stop()) }
  } finally {
    await publisher.stop()
  }
}

/** Asks for a small page, and now and then for one that grows to thousands of files meanwhile. */
export async function measureGrowing(stack: TestStack, gateway: Server, loader: Loader): Promise<Growing> {
  await recordProject(stack, { name: 'huge', files: 1 })
  const small = Array<string>(63).fill(pathOf(stack, 'demo-project'))
  const requests = { paths: [...small, pathOf(stack, 'huge')], headers: GZIP }
  const seconds = 20
  await longestDelayMs(gateway)
  const [measured, recorded] = await Promise.all([
    load(gateway, requests, { ...MODERATE, seconds }, loader),
    timed(() => recordProject(stack, { name: 'huge', files: HUGE_FILES, fromRelease: 2 })),
  ])
  return { load: measured, files: HUGE_FILES, seconds: recorded, longestDelayMs: await longestDelayMs(gateway) }
}

function startPublisher(stack: TestStack) {
  const startedAt = performance.now()
  let isOver = false
  let releases = 0
  const work = (async () => {
    while (!isOver) {
      const project = LIVE_PROJECTS[releases % LIVE_PROJECTS.length] ?? ''
      await inFolder([wheel(project, `2.${releases + 1}`)], (paths) => stack.publish(paths))
      releases += 1
      const next = startedAt + (releases * 60_000) / RELEASES_PER_MINUTE
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, next - performance.now())))
    }
    return { releases, seconds: (performance.now() - startedAt) / 1000 }
  })()
  return {
    stop: () => {
      isOver = true
      return work
    },
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return (performance.now() - startedAt) / 1000
}
