import type { IncomingMessage } from 'node:http'
import { readCar } from '../car/read-car.ts'
import type { Block } from '../dag/block.ts'
import { type CID, RAW } from '../dag/cid.ts'
import type { ByteRange } from '../dag/walk-dag.ts'
import type { Gateway } from './http-block.ts'
import { startRequest } from './http-request.ts'

/** The leaves of a file as one answer of one gateway: the quick way, beside which each block can be asked for alone. */
export interface CarAhead {
  /**
   * The next leaf, verified; null where the gateway does not give it next, or not in time: then all that follow have to be asked
   * for alone. Leaves have to be taken in their order, and may be before the ones before them have come.
   */
  take(cid: CID): Promise<Uint8Array | null>
  stop(): void
}

export type CarAheadOptions = Readonly<{
  gateway: Gateway
  /** The file. */
  cid: CID
  range: ByteRange
  /** How long a leaf is waited for: in all, or for more bytes of it. */
  patience: Readonly<{ leafMs: () => number }> | Readonly<{ idleMs: number }>
  onBytes?: (() => void) | undefined
  signal: AbortSignal
}>

/** Asks a gateway for a range of a file as a CAR, depth first and with every block as often as the file has it. */
export function startCarAhead(options: CarAheadOptions): CarAhead {
  const stopped = new AbortController()
  const signal = AbortSignal.any([options.signal, stopped.signal])
  const { patience } = options
  let timer: NodeJS.Timeout | undefined
  const onBytes = () => {
    options.onBytes?.()
    if ('idleMs' in patience && timer) timer.refresh()
  }
  const blocks = blocksOf({ ...options, onBytes }, signal)
  let last: Promise<unknown> = Promise.resolve()
  let isOver = false

  async function next(wanted: CID): Promise<Uint8Array | null> {
    while (!isOver) {
      const step = await blocks.next()
      // Inner nodes are asked for alone, and ahead of their turn.
      if (!step.done && step.value.cid.code !== RAW) continue
      if (step.done || !step.value.cid.equals(wanted)) break
      return step.value.bytes
    }
    return null
  }

  async function nextInTime(wanted: CID): Promise<Uint8Array | null> {
    timer = setTimeout(stop, 'idleMs' in patience ? patience.idleMs : patience.leafMs())
    try {
      const bytes = await next(wanted)
      if (!bytes) stop()
      return bytes
    } catch {
      stop()
      return null
    } finally {
      clearTimeout(timer)
      timer = undefined
    }
  }

  function stop(): void {
    isOver = true
    stopped.abort()
  }

  return {
    take: (cid) => {
      const taken = last.then(() => (isOver ? null : nextInTime(cid)))
      last = taken
      return taken
    },
    stop,
  }
}

async function* blocksOf(options: CarAheadOptions, signal: AbortSignal): AsyncGenerator<Block> {
  const response = await openCar(options, signal)
  try {
    // Any other answer has no blocks, and says nothing about a block that is asked for alone.
    if (!isOrderedCar(response)) return
    const { blocks } = await readCar(listening(response, options.onBytes), { maxBlocks: Number.POSITIVE_INFINITY })
    yield* blocks
  } finally {
    response.destroy()
  }
}

function isOrderedCar({ statusCode, headers }: IncomingMessage): boolean {
  const type = (headers['content-type'] ?? '').toLowerCase()
  if (statusCode !== 200 || headers['content-encoding'] !== undefined) return false
  return type.startsWith('application/vnd.ipld.car') && /;\s*order=dfs\b/.test(type) && /;\s*dups=y\b/.test(type)
}

function openCar({ gateway, cid, range }: CarAheadOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const query = `format=car&dag-scope=entity&entity-bytes=${range.start}:${range.end - 1}&car-order=dfs&car-dups=y`
  const url = new URL(`ipfs/${cid}?${query}`, gateway.url)
  const headers = { Accept: 'application/vnd.ipld.car; version=1; order=dfs; dups=y', 'Accept-Encoding': 'identity' }
  return new Promise((resolve, reject) => {
    const request = startRequest(url, { agent: gateway.agent, headers, signal })
    request.once('response', (response) => {
      // Between two leaves nobody listens.
      response.on('error', () => {})
      resolve(response)
    })
    request.on('error', reject)
    request.end()
  })
}

async function* listening(response: IncomingMessage, onBytes: (() => void) | undefined): AsyncGenerator<Uint8Array> {
  for await (const chunk of response) {
    onBytes?.()
    yield chunk
  }
}
