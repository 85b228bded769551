import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createZstdDecompress } from 'node:zlib'
import { repeatBlocks } from './repeat.ts'

type RecordedLog = Readonly<{ address: string; topic: string; text: Buffer }>
type RecordedBlock = Readonly<{ hash: string; header: Buffer; full: Buffer; logs: readonly RecordedLog[] }>

/** Which logs an `eth_getLogs` asks for. */
export type LogQuery = Readonly<{
  fromBlock?: string
  toBlock?: string
  blockHash?: string
  address?: string | readonly string[]
  topics?: readonly (string | readonly string[] | null)[]
}>

const NULL = Buffer.from('null')

/** A recorded chain, which answers what the node answered that it was recorded from, as JSON. */
export class ReplayedChain {
  readonly #blocks: RecordedBlock[] = []
  readonly #numbers = new Map<string, number>()
  #head = -1

  /** Reads a recording, and lengthens it to some times its files. */
  static async read(path: string, times: number): Promise<ReplayedChain> {
    const chain = new ReplayedChain()
    const lines = await Array.fromAsync(createInterface({ input: createReadStream(path).pipe(createZstdDecompress()) }))
    for (const line of times === 1 ? lines : repeatBlocks(lines, times)) chain.#add(line)
    return chain
  }

  #add(line: string): void {
    const [header = '', full = '', ...logs] = line.split('\t')
    const { hash } = JSON.parse(header) as { hash: string }
    this.#head = this.#blocks.length
    this.#numbers.set(hash, this.#head)
    this.#blocks.push({ hash, header: Buffer.from(header), full: Buffer.from(full), logs: logs.map(readLog) })
  }

  get head(): number {
    return this.#head
  }

  /** Answers from now on as if the chain ended there. */
  endAt(number: number): void {
    this.#head = Math.min(number, this.#blocks.length - 1)
  }

  /** The number of the last block with logs. */
  get lastWithLogs(): number {
    return this.#blocks.findLastIndex(({ logs }) => logs.length > 0)
  }

  /** A block by its number in hex, a tag or its hash. */
  block(name: string, isFull: boolean): Buffer {
    const block = this.#blocks[this.#numberOf(name)]
    if (!block) return NULL
    return isFull ? block.full : block.header
  }

  logs(query: LogQuery): Buffer {
    const from = this.#numberOf(query.blockHash ?? query.fromBlock ?? 'latest')
    const to = this.#numberOf(query.blockHash ?? query.toBlock ?? 'latest')
    const matches = matcherOf(query)
    const found: Buffer[] = []
    for (let number = from; number >= 0 && number <= Math.min(to, this.#head); number++) {
      for (const log of this.#blocks[number]?.logs ?? []) if (matches(log)) found.push(log.text)
    }
    return list(found)
  }

  /** -1 for a block that is not there. */
  #numberOf(name: string): number {
    if (name === 'earliest') return 0
    if (name.length === 66) return this.#upToHead(this.#numbers.get(name) ?? -1)
    return name.startsWith('0x') ? this.#upToHead(Number(name)) : this.#head
  }

  #upToHead(number: number): number {
    return number > this.#head ? -1 : number
  }
}

function readLog(text: string): RecordedLog {
  const { address, topics } = JSON.parse(text) as { address: string; topics: readonly string[] }
  return { address, topic: topics[0] ?? '', text: Buffer.from(text) }
}

function matcherOf({ address, topics = [] }: LogQuery): (log: RecordedLog) => boolean {
  const addresses = new Set([address ?? []].flat().map((each) => each.toLowerCase()))
  const first = new Set([topics[0] ?? []].flat())
  return (log) => (addresses.size === 0 || addresses.has(log.address)) && (first.size === 0 || first.has(log.topic))
}

/** A JSON list of what is JSON already. */
export function list(items: readonly Buffer[]): Buffer {
  const parts = items.flatMap((item, index) => (index === 0 ? [item] : [COMMA, item]))
  return Buffer.concat([OPEN, ...parts, CLOSE])
}

const [OPEN, COMMA, CLOSE] = ['[', ',', ']'].map((text) => Buffer.from(text)) as [Buffer, Buffer, Buffer]
