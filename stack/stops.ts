/** What was started, to be stopped in reverse order. */
export type Stops = Readonly<{
  add: (name: string, stop: () => Promise<void> | void) => void
  run: () => Promise<void>
}>

/**
 * Creates an empty list of stops. `run` stops each once, even where another fails, then throws the failures together;
 * a second `run` waits for the first.
 */
export function createStops(): Stops {
  const stops: { name: string; stop: () => Promise<void> | void }[] = []
  let running: Promise<void> | undefined
  return {
    add: (name, stop) => stops.push({ name, stop }),
    run: () => {
      running ??= runAll(stops)
      return running
    },
  }
}

async function runAll(stops: { name: string; stop: () => Promise<void> | void }[]): Promise<void> {
  const failures: Error[] = []
  for (const { name, stop } of stops.toReversed()) {
    try {
      await stop()
    } catch (cause) {
      failures.push(new Error(`${name} did not stop`, { cause }))
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, failures.map((failure) => failure.message).join('; '))
}
