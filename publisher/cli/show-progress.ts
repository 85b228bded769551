import type { OnProgress, Progress } from '../progress.ts'
import type { Terminal } from './command.ts'
import { createPace } from './pace.ts'

/** Progress on a terminal is one line that is written anew; elsewhere it is a line per step. */
export type ShownProgress = Readonly<{ onProgress: OnProgress; end: () => void }>

/** A step that goes on byte by byte. */
type Moving = Extract<Progress, { type: 'uploading' | 'hashing' }>

/** Milliseconds between two lines about the same file. */
const REWRITE_MS = 50
const PLAIN_MS = 10_000

export function showProgress(
  { output }: Pick<Terminal, 'output'>,
  now: () => number = () => performance.now(),
): ShownProgress {
  return output.isTTY ? rewritingLine(output, now) : plainLines(output, now)
}

function rewritingLine(output: Terminal['output'], now: () => number): ShownProgress {
  const clear = () => output.write('\r\u001b[K')
  const isDue = createRhythm(REWRITE_MS, now)
  const pace = createPace(now)
  return {
    onProgress: (progress) => {
      const columns = (output.columns ?? 80) - 1
      if (isMoving(progress)) {
        const numbers = pace(keyOf(progress), doneOf(progress), progress.total)
        if (!isDue(keyOf(progress), doneOf(progress), progress.total)) return
        clear()
        output.write(fit(verbOf(progress), numbers, columns))
        return
      }
      clear()
      // What stays has to be whole, so that a hash can be copied; a longer line than the terminal could not be cleared.
      output.write(STAYS.has(progress.type) ? `${lineOf(progress)}\n` : lineOf(progress).slice(0, columns))
    },
    end: () => void clear(),
  }
}

// What a user may have to act on is not written over.
const STAYS = new Set<Progress['type']>(['sent', 'waiting', 'warned', 'missed'])

function plainLines(output: Terminal['output'], now: () => number): ShownProgress {
  // A line for every piece would fill a log; a short step says enough at its end.
  const isDue = createRhythm(PLAIN_MS, now, { isFirstDue: false, isLastDue: false })
  const pace = createPace(now)
  return {
    onProgress: (progress) => {
      if (!isMoving(progress)) {
        output.write(`${lineOf(progress)}\n`)
        return
      }
      const numbers = pace(keyOf(progress), doneOf(progress), progress.total)
      if (isDue(keyOf(progress), doneOf(progress), progress.total)) output.write(`${verbOf(progress)}: ${numbers}\n`)
    },
    end: () => {},
  }
}

/** Tells whether a line is due: so long after the last one about the same, and at its end. */
function createRhythm(
  everyMs: number,
  now: () => number,
  { isFirstDue = true, isLastDue = true } = {},
): (key: string, done: number, total: number) => boolean {
  const shown = new Map<string, number>()
  return (key, done, total) => {
    const time = now()
    const last = shown.get(key)
    if (last === undefined) shown.set(key, time)
    if (last === undefined && isFirstDue) return true
    if (isLastDue && done >= total) return true
    if (time - (last ?? time) < everyMs) return false
    shown.set(key, time)
    return true
  }
}

/** Puts name and numbers into one line; where it is too long, the name is cut, in its middle, and the numbers stay. */
function fit(what: string, numbers: string, columns: number): string {
  const room = columns - numbers.length - 2
  if (what.length <= room) return `${what}: ${numbers}`
  if (room < 8) return numbers.slice(0, columns)
  const tail = Math.floor((room - 1) / 2)
  return `${what.slice(0, room - 1 - tail)}…${what.slice(what.length - tail)}: ${numbers}`
}

function isMoving(progress: Progress): progress is Moving {
  return progress.type === 'uploading' || progress.type === 'hashing'
}

function doneOf(progress: Moving): number {
  return progress.type === 'uploading' ? progress.sent : progress.read
}

function keyOf(progress: Moving): string {
  return `${progress.type} ${progress.filename} ${progress.type === 'uploading' ? progress.target : ''}`
}

function verbOf(progress: Moving): string {
  return progress.type === 'uploading'
    ? `storing ${progress.filename} at ${progress.target}`
    : `reading ${progress.filename}`
}

function lineOf(progress: Exclude<Progress, Moving>): string {
  switch (progress.type) {
    case 'reading':
      return `reading ${progress.filename}`
    case 'warned':
      return `warning: ${progress.filename}: ${progress.warning}`
    case 'asking':
      return `asking the registry ${progress.registry}`
    case 'uploaded':
      return `stored ${progress.filename} at ${progress.target}${progress.isVerified ? '' : ', by its word alone: it could not be read back'}`
    case 'missed':
      return `${progress.target} does not hold all files: ${progress.reason}`
    case 'sending':
      return `sending the transaction for ${progress.title}`
    case 'sent':
      return `sent ${progress.transactionHash} for ${progress.title}; waiting for its block`
    case 'waiting':
      return `in no block yet: ${progress.what}; waiting`
    default:
      return progress satisfies never
  }
}
