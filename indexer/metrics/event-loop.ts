import { monitorEventLoopDelay } from 'node:perf_hooks'

/** How late a thread comes to what is due. */
export type EventLoopDelay = Readonly<{
  /** Seconds by quantile, `1` for the longest, since the last reading. */
  read: () => readonly (readonly [quantile: string, seconds: number])[]
  stop: () => void
}>

const RESOLUTION_MS = 10
const QUANTILES = ['0.5', '0.9', '0.99', '1']

/** Watches the event loop of this thread. */
export function watchEventLoop(): EventLoopDelay {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  histogram.enable()
  // What is recorded is the time from one timer to the next, of which the most part is meant.
  const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e9 - RESOLUTION_MS / 1000)
  return {
    read() {
      const delays = QUANTILES.map(
        (quantile) => [quantile, late(histogram.percentile(Number(quantile) * 100))] as const,
      )
      histogram.reset()
      return delays
    },
    stop: () => void histogram.disable(),
  }
}
