import { type Load, type Loader, load, type Requests } from './load.ts'
import type { Server } from './server.ts'

/** A server, and how it is asked for the same thing as the others. */
export type Contender = Readonly<{ server: Server; requests: Requests }>

/** Medians over the rounds; the ratios are those of the first contender to this one, each round by itself. */
export type Standing = Readonly<{ name: string; load: Load; ratio: number; cpuRatio: number }>

export type CompareOptions = Readonly<{ seconds: number; rounds: number; connections: number; pauseMs?: number }>

/**
 * Loads the contenders in turn, round by round, so that what else the machine does falls on all of them. Ratios are taken
 * within a round: `ratio` of requests a second, `cpuRatio` of the processor time for a request, the other way about.
 */
export async function compare(
  contenders: readonly Contender[],
  options: CompareOptions,
  loader: Loader,
): Promise<readonly Standing[]> {
  const rounds: Load[][] = []
  // The first round only warms up.
  for (let round = -1; round < options.rounds; round += 1) {
    const loads: Load[] = []
    for (const { server, requests } of contenders) {
      loads.push(await load(server, requests, { ...options, seconds: round < 0 ? 1 : options.seconds }, loader))
    }
    if (round >= 0) rounds.push(loads)
  }
  return contenders.map(({ server }, place) => standingOf(server.name, place, rounds))
}

function standingOf(name: string, place: number, rounds: readonly (readonly Load[])[]): Standing {
  const pairs = rounds.flatMap((loads) => {
    const [first, own] = [loads[0], loads[place]]
    return first && own ? [{ first, own }] : []
  })
  const of = (read: (load: Load) => number) => median(pairs.map(({ own }) => read(own)))
  return {
    name,
    load: {
      requestsPerSecond: of((load) => load.requestsPerSecond),
      cpuMicros: of((load) => load.cpuMicros),
      p50: of((load) => load.p50),
      p99: of((load) => load.p99),
      max: Math.max(...pairs.map(({ own }) => own.max)),
    },
    ratio: median(pairs.map(({ first, own }) => first.requestsPerSecond / own.requestsPerSecond)),
    cpuRatio: median(pairs.map(({ first, own }) => own.cpuMicros / first.cpuMicros)),
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}
