import { AggregatorRegistry, type Registry } from 'prom-client'
import type { ShareMetrics } from '../metrics/metrics.ts'
import type { ShareWithheld } from '../wheel-metadata/start-comparing.ts'
import { type Message, readMessage } from './message.ts'

/** One of several processes, as it speaks to the one that started it. */
export type WorkerLink = Readonly<{
  send: (message: Message) => void
  shareMetrics: ShareMetrics
  shareWithheld: ShareWithheld
}>

/** The one that gathers gives up after five seconds. */
const METRICS_TIMEOUT_MS = 6000

/** Links this process to the one that started it. */
export function linkToPrimary(): WorkerLink {
  const waiting = new Map<number, (text: string | null) => void>()
  let asked = 0
  process.on('message', (sent: unknown) => {
    const message = readMessage(sent)
    if (message?.type === 'metrics') waiting.get(message.id)?.(message.text)
  })
  const send = (message: Message) => void process.send?.(message)

  async function ask(own: Registry): Promise<string> {
    asked += 1
    const id = asked
    const { promise, resolve } = Promise.withResolvers<string | null>()
    const late = setTimeout(() => resolve(null), METRICS_TIMEOUT_MS)
    waiting.set(id, resolve)
    send({ type: 'metrics?', id })
    const text = await promise
    waiting.delete(id)
    clearTimeout(late)
    // Those of one process are better than none.
    return text ?? own.metrics()
  }

  return {
    send,
    shareWithheld: {
      tell: (offered) => send({ type: 'withheld', ...offered }),
      onTold: (listener) => {
        process.on('message', (sent: unknown) => {
          const message = readMessage(sent)
          if (message?.type === 'withheld') listener(message)
        })
      },
    },
    shareMetrics: (own) => {
      // From here on prom-client answers for these when it is asked over the channel.
      new AggregatorRegistry()
      AggregatorRegistry.setRegistries([own])
      return () => ask(own)
    },
  }
}
