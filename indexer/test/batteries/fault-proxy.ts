import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { FAULT_KINDS, type FaultKind, type Json, Refusal, type RpcCall } from './fault-kinds.ts'
import type { FaultTally } from './fault-tally.ts'
import type { Random } from './random.ts'

export type FaultProxyOptions = Readonly<{
  rpcUrl: string
  random: Random
  /** How many of a hundred requests go wrong. */
  percent: number
  /** What an endpoint of old has not: receipts a block at once, state by a block's hash. */
  isOld: boolean
  tally: FaultTally
}>

type Answer = Readonly<{ id: unknown; result?: unknown; error?: unknown }>

const SLOW_WEIGHT = 10

/** Stands between an indexer and a chain, and lets answers go wrong in every way that is known, by a seed. */
export class FaultProxy {
  readonly #options: FaultProxyOptions
  readonly #server = createServer((request, response) => void this.#answer(request, response))
  /** How often each fault befell each method: `fault of method` -> times. */
  readonly faults = new Map<string, number>()
  requests = 0
  calls = 0
  faulty = 0
  #heads: [former: Json | null, newest: Json | null] = [null, null]

  constructor(options: FaultProxyOptions) {
    this.#options = options
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on('error', () => {})
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = JSON.parse(Buffer.concat(chunks).toString()) as RpcCall | RpcCall[]
    const calls = Array.isArray(body) ? body : [body]
    this.requests++
    this.calls += calls.length
    const answers = await this.#ask(calls)
    this.#seeHeads(calls, answers)
    const isFaulty = this.#options.random.whole(1, 100) <= this.#options.percent
    const kind = isFaulty ? this.#choose(calls, answers) : null
    const given = kind?.change ? this.#spoil(kind.change, calls, answers) : answers
    if (kind) this.#count(kind, given)
    const text = JSON.stringify(Array.isArray(body) ? given : given[0])
    if (kind?.send) kind.send(response, text)
    else response.end(text)
  }

  #seeHeads(calls: readonly RpcCall[], answers: readonly Answer[]): void {
    const at = calls.findIndex(({ method, params }) => method === 'eth_getBlockByNumber' && params[0] === 'latest')
    const head = (answers[at]?.result ?? null) as Json | null
    if (head && head.hash !== this.#heads[1]?.hash) this.#heads = [this.#heads[1], head]
  }

  async #ask(calls: readonly RpcCall[]): Promise<Answer[]> {
    const refusals = calls.map((call) => (this.#options.isOld ? refuseAsOld(call) : null))
    const wanted = calls.filter((_, index) => refusals[index] === null)
    const given = wanted.length > 0 ? await forward(this.#options.rpcUrl, wanted) : []
    return calls.map(({ id }, index) => refusals[index] ?? given.find((answer) => answer.id === id) ?? { id })
  }

  /** The fault that has befallen these methods least; of several, one by chance. */
  #choose(calls: readonly RpcCall[], answers: readonly Answer[]): FaultKind | null {
    const counted = FAULT_KINDS.flatMap((kind) => {
      const places = placesOf(kind, calls, answers, this.#heads[0])
      const times = places.map((place) => this.faults.get(`${kind.name} of ${calls[place]?.method}`) ?? 0)
      const weight = kind.isSlow ? SLOW_WEIGHT : 1
      return places.length > 0 ? [{ kind, places, times: Math.min(...times) * weight }] : []
    })
    const least = Math.min(...counted.map(({ times }) => times))
    const [first, ...rest] = counted.filter(({ times }) => times === least)
    if (!first) return null
    const { kind, places } = this.#options.random.pick([first, ...rest])
    for (const method of new Set(places.map((place) => calls[place]?.method))) {
      const name = `${kind.name} of ${method}`
      this.faults.set(name, (this.faults.get(name) ?? 0) + 1)
    }
    this.faulty++
    return kind
  }

  #count({ name, send }: FaultKind, given: readonly Answer[]): void {
    const { tally } = this.#options
    if (send || given.some(({ error }) => error !== undefined)) tally.failed(name)
    else tally.answered(name)
  }

  #spoil(change: NonNullable<FaultKind['change']>, calls: readonly RpcCall[], answers: readonly Answer[]): Answer[] {
    return answers.map((answer, index) => {
      const call = calls[index]
      const changed = call && answer.error === undefined ? change(call, answer.result, this.#heads[0]) : undefined
      if (changed === undefined) return answer
      const { id } = answer
      return changed instanceof Refusal ? { id, error: { ...changed } } : { id, result: changed }
    })
  }
}

function placesOf({ change }: FaultKind, calls: readonly RpcCall[], answers: readonly Answer[], former: Json | null) {
  // A batch with an error of the chain's own is thrown away with it, and nobody looks at its answers.
  if (change && answers.some(({ error }) => error !== undefined)) return []
  return calls.flatMap((call, index) => {
    const answer = answers[index]
    const fits = !change || (answer?.error === undefined && change(call, answer?.result, former) !== undefined)
    return fits ? [index] : []
  })
}

function refuseAsOld({ id, method, params }: RpcCall): Answer | null {
  if (method === 'eth_getBlockReceipts') return { id, error: { code: -32601, message: 'Method not found' } }
  if (typeof (params[1] as Json | undefined)?.blockHash !== 'string') return null
  return { id, error: { code: -32602, message: 'invalid argument 1: cannot unmarshal object into a string' } }
}

async function forward(url: string, calls: readonly RpcCall[]): Promise<Answer[]> {
  const body = JSON.stringify(calls.map((call) => ({ ...call, jsonrpc: '2.0' })))
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  return (await response.json()) as Answer[]
}
