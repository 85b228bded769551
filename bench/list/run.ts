import { loadavg } from 'node:os'
import { startIndexView } from '../../gateway/follow/index-view.ts'
import { createPageCache } from '../../gateway/pages/page-cache.ts'
import { createSimplePages } from '../../gateway/pages/simple-pages.ts'
import { followLists } from '../../gateway/project-list/follow-lists.ts'
import { negotiate } from '../../gateway/simple/negotiate.ts'
import { median } from '../indexer/median.ts'
import { createGrowingRegistry, REGISTRY } from './growing-registry.ts'

const DAY_MS = 86_400_000
const RECORDS = 21
const NEVER = new AbortController().signal
const JSON_PAGE = negotiate('application/vnd.pypi.simple.v1+json', null)

/** `hold`: how long others waited for the event loop at most. */
type Made = Readonly<{ ms: number; holdMs: number }>

/** Measures how a long project list is made, whole and after each record, prints a table and answers the exit code. */
export async function runList(args: readonly string[]): Promise<number> {
  const counts = args.length === 0 ? [100_000, 1_000_000] : args.map(Number)
  if (!counts.every((count) => Number.isSafeInteger(count) && count > 0)) {
    console.error('npm run bench -- list [NAMES...]')
    return 2
  }
  console.log(`load ${loadavg()[0]?.toFixed(1)}\n`)
  console.log('| names | made | ms | of the whole | longest hold, ms | page in memory, MB |')
  console.log('| ---: | --- | ---: | ---: | ---: | ---: |')
  for (const count of counts) await measure(count)
  return 0
}

async function measure(count: number): Promise<void> {
  const { log, index, changes, publish } = createGrowingRegistry(count)
  const view = startIndexView({ log, intervalMs: DAY_MS, maxLagMs: DAY_MS, logger: { warn: console.error, info() {} } })
  await view.refresh()
  const cache = createPageCache({
    view,
    maxBytes: 2 ** 30,
    prefetch: false,
    maxAgeSeconds: 5,
    staleSeconds: 0,
    publicUrl: null,
  })
  const pages = createSimplePages(followLists(index, { view, changes }), cache)
  const make = () => pages.list(REGISTRY, JSON_PAGE, NEVER)

  const whole = await time(make)
  const after: Made[] = []
  for (let record = 0; record < RECORDS; record += 1) {
    publish(record % 2 === 0)
    await view.refresh()
    after.push(await time(make))
  }
  await view.stop()
  const ms = median(after.map((each) => each.ms))
  const megabytes = (cache.stats().bytes / 1e6).toFixed(1)
  print([count, 'whole', whole.ms, '1', whole.holdMs, megabytes])
  const holdMs = median(after.map((each) => each.holdMs))
  print([count, 'after a record (median)', ms, (ms / whole.ms).toFixed(3), holdMs, megabytes])
}

async function time(work: () => Promise<unknown>): Promise<Made> {
  let isOver = false
  let last = performance.now()
  let holdMs = 0
  const look = () => {
    const now = performance.now()
    holdMs = Math.max(holdMs, now - last)
    last = now
    if (!isOver) setImmediate(look)
  }
  look()
  const start = performance.now()
  await work()
  const ms = performance.now() - start
  await new Promise((resolve) => setImmediate(resolve))
  isOver = true
  return { ms, holdMs }
}

function print(cells: readonly (number | string)[]): void {
  console.log(
    `| ${cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(cell < 100 ? 1 : 0) : cell)).join(' | ')} |`,
  )
}
