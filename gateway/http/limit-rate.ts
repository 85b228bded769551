import type { RequestListener } from 'node:http'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { clientAddress } from './client-address.ts'

export type RateLimitOptions = Readonly<{
  /** How many requests an address may make within ten seconds, divided by ten: so ten seconds' worth may come at once. */
  perSecond: number
  /** Whether a proxy of the operator's stands before this, whose word for the client's address is taken. */
  trustProxy: boolean
}>

const WINDOW_SECONDS = 10

/** Lets each address make so many requests, and answers 429 with Retry-After to what goes beyond. */
export function limitRate(listener: RequestListener, { perSecond, trustProxy }: RateLimitOptions): RequestListener {
  // An entry is forgotten when its window is over, so what is held is bounded by what arrives in one.
  const limiter = new RateLimiterMemory({ points: perSecond * WINDOW_SECONDS, duration: WINDOW_SECONDS })
  return (request, response) => {
    limiter.consume(clientAddress(request, trustProxy)).then(
      () => listener(request, response),
      (spent: RateLimiterRes) => {
        const seconds = Math.max(1, Math.ceil(spent.msBeforeNext / 1000))
        response.writeHead(429, {
          'Content-Type': 'text/plain; charset=utf-8',
          'Cache-Control': 'no-store',
          'Retry-After': String(seconds),
        })
        response.end(`too many requests; try again in ${seconds} seconds\n`)
      },
    )
  }
}
