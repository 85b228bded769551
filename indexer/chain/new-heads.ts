import { setTimeout as sleep } from 'node:timers/promises'
import { describeEndpoint } from './json-rpc.ts'

export type NewHeadsOptions = Readonly<{
  /** ws:// or wss:// */
  url: string
  /** Told that there is a new head. What it is, is asked for as ever: nothing here is trusted. */
  onHead: () => void
  /** Told when the socket begins to be of use, and when it ends. */
  onState: (state: 'open' | 'closed', endpoint: string) => void
  /** The wait before a new socket is opened; it doubles up to a minute while that fails. */
  retryDelayMs?: number
  signal: AbortSignal
}>

const RETRY_DELAY_MS = 1_000
const MAX_RETRY_DELAY_MS = 60_000
const SUBSCRIBE = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_subscribe', params: ['newHeads'] })

/** Listens for new heads until the signal aborts (eth_subscribe), over socket after socket: they do not live long. */
export async function followNewHeads(options: NewHeadsOptions): Promise<void> {
  const { signal, retryDelayMs = RETRY_DELAY_MS } = options
  let delayMs = retryDelayMs
  while (!signal.aborted) {
    const wasOfUse = await listen(options)
    delayMs = wasOfUse ? retryDelayMs : Math.min(delayMs * 2, MAX_RETRY_DELAY_MS)
    await sleep(delayMs, undefined, { signal }).catch(() => {})
  }
}

/** Listens over one socket until it closes; whether the endpoint took the subscription. */
async function listen({ url, onHead, onState, signal }: NewHeadsOptions): Promise<boolean> {
  const socket = new WebSocket(url)
  const closed = Promise.withResolvers<void>()
  // The other side may never say that it has closed, too.
  const close = () => {
    socket.close()
    closed.resolve()
  }
  let isOpen = false
  socket.addEventListener('open', () => socket.send(SUBSCRIBE))
  socket.addEventListener('message', ({ data }) => {
    const message = parse(data)
    if (message?.id === 1 && typeof message.result === 'string') {
      isOpen = true
      onState('open', describeEndpoint(url))
    } else if (message?.id === 1) close()
    else if (message?.method === 'eth_subscription') onHead()
  })
  socket.addEventListener('error', () => closed.resolve())
  socket.addEventListener('close', () => closed.resolve())
  signal.addEventListener('abort', close, { once: true })
  if (signal.aborted) close()
  await closed.promise
  signal.removeEventListener('abort', close)
  if (isOpen && !signal.aborted) onState('closed', describeEndpoint(url))
  return isOpen
}

type Message = Readonly<{ id?: unknown; method?: unknown; result?: unknown }>

function parse(data: unknown): Message | null {
  try {
    return JSON.parse(String(data)) as Message
  } catch {
    return null
  }
}
