/** What waits in a line, of whom, and how many bytes it holds on to. */
export type Waiter = Readonly<{ client: string; bytes: number }>

export type LineLimits = Readonly<{ count: number; countOfClient: number; bytes: number }>

/** A line in which clients take turns, so that one who asks much does not keep the others waiting. It has an end. */
export class WaitingLine<T extends Waiter> {
  readonly #limits: LineLimits
  /** In the order of their turns. */
  readonly #byClient = new Map<string, T[]>()
  #count = 0
  #bytes = 0

  constructor(limits: LineLimits) {
    this.#limits = limits
  }

  get length(): number {
    return this.#count
  }

  /** Lets one wait; false where there is no room. */
  add(waiter: T): boolean {
    const { count, countOfClient, bytes } = this.#limits
    const own = this.#byClient.get(waiter.client)
    const isFull = this.#count >= count || this.#bytes + waiter.bytes > bytes || (own?.length ?? 0) >= countOfClient
    if (isFull) return false
    if (own) own.push(waiter)
    else this.#byClient.set(waiter.client, [waiter])
    this.#count += 1
    this.#bytes += waiter.bytes
    return true
  }

  /** Takes the next: of the client whose turn it is, the one that waits longest. */
  next(): T | null {
    const [turn] = this.#byClient
    if (turn === undefined) return null
    const [client, own] = turn
    const waiter = own.shift()
    this.#byClient.delete(client)
    if (waiter === undefined) return null
    if (own.length > 0) this.#byClient.set(client, own)
    this.#count -= 1
    this.#bytes -= waiter.bytes
    return waiter
  }

  /** Takes all that wait. */
  takeAll(): T[] {
    const all: T[] = []
    for (let next = this.next(); next !== null; next = this.next()) all.push(next)
    return all
  }
}
