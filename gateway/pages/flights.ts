/** Work under way by key, so that many who want the same wait for one. */
export interface Flights<T> {
  /** Joins the work under a key, or starts it. The work is given up when all who joined have gone. */
  join(key: string, start: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T>
  /** Lets nobody join what is under way; those who did still get its answer. */
  forget(): void
}

type Flight<T> = { readonly answer: Promise<T>; readonly controller: AbortController; waiting: number }

export function createFlights<T>(): Flights<T> {
  const underWay = new Map<string, Flight<T>>()

  function take(key: string, start: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const controller = new AbortController()
    const flight: Flight<T> = { answer: start(controller.signal), controller, waiting: 0 }
    underWay.set(key, flight)
    const land = () => {
      if (underWay.get(key) === flight) underWay.delete(key)
    }
    flight.answer.then(land, land)
    return flight
  }

  return {
    join: (key, start, signal) => {
      const flight = underWay.get(key) ?? take(key, start)
      flight.waiting += 1
      const leave = () => {
        flight.waiting -= 1
        if (flight.waiting > 0) return
        if (underWay.get(key) === flight) underWay.delete(key)
        flight.controller.abort()
      }
      if (signal.aborted) leave()
      signal.addEventListener('abort', leave, { once: true })
      return flight.answer.finally(() => signal.removeEventListener('abort', leave))
    },
    forget: () => underWay.clear(),
  }
}
