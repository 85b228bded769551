import { dirname, join } from 'node:path'

/**
 * How far V8's heap grows before garbage is collected. By default that goes by the machine's memory: on one of 24 GB
 * a heap of which 50 MB were in use came to 180. That garbage is collected earlier costs about a third more CPU time.
 * None of these is a limit: what a large answer needs, it gets.
 */
const FLAGS = ['--initial-old-space-size=32', '--heap-growing-percent=30', '--max-semi-space-size=8']

/** Node does not start with a flag that its V8 does not know; these do: V8 12 is in Node 22, 13 in Node 24. */
const KNOWN_TO = /^1[23]\./

/** glibc gives each thread memory of its own, of which most is never given back: 40 MB with the threads that there are. */
const ENVIRONMENT = { MALLOC_ARENA_MAX: '2' }

/** What each thread compiles is kept for the next: else each reads TypeScript by a compiler of its own, which takes 22 MB. */
function keepCompiled(main: string): Readonly<Record<string, string>> {
  if (!main.endsWith('.ts')) return {}
  return { NODE_COMPILE_CACHE: join(dirname(main), '..', 'node_modules', '.cache', 'dipmp-indexer') }
}

const CHOSEN = /--(min|max|initial|heap|optimize)[-_](semi|old|heap|growing|for)[-_](space|size|percent)/

/**
 * Begins a process anew with a heap that stays small, by its own id and with all that it was given: V8 takes such flags
 * at its start alone. Nothing is done where the heap's size was chosen already, by a flag or in NODE_OPTIONS, where a
 * parent talks with the process, and where it cannot be done (Windows, Node before 22.15).
 */
export function boundHeap(started: NodeJS.Process): void {
  const { execArgv, execPath, argv, env, versions, platform } = started
  const isChosen = CHOSEN.test([...execArgv, env.NODE_OPTIONS].join(' '))
  if (isChosen || started.connected || platform === 'win32' || !KNOWN_TO.test(versions.v8)) return
  started.execve?.(execPath, [execPath, ...FLAGS, ...execArgv, ...argv.slice(1)], {
    ...ENVIRONMENT,
    ...keepCompiled(argv[1] ?? ''),
    ...env,
  })
}
