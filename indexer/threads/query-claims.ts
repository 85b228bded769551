const FREE = 0
const LAST_SERIAL = 2 ** 31 - 1

/** Names a query that was sent: its place, and a number that tells it from those that had the place before. */
export type Ticket = Readonly<{ place: number; serial: number }>

/**
 * Which of the queries that were sent to a thread have not begun, in memory that both sides see: the thread claims a query
 * before it begins with it, and who sent it may take it back until then.
 */
export class QueryClaims {
  /** To be given to the thread. */
  readonly memory: SharedArrayBuffer
  readonly #serials: Int32Array
  #serial = 0

  constructor(memory: SharedArrayBuffer) {
    this.memory = memory
    this.#serials = new Int32Array(memory)
  }

  /** Claims for so many queries that have not begun. */
  static of(count: number): QueryClaims {
    return new QueryClaims(new SharedArrayBuffer(count * Int32Array.BYTES_PER_ELEMENT))
  }

  /** A ticket for one more. @throws RangeError where there is no place for it */
  offer(): Ticket {
    const place = this.#serials.indexOf(FREE)
    if (place === -1) throw new RangeError(`no more than ${this.#serials.length} queries may wait for a thread`)
    this.#serial = (this.#serial % LAST_SERIAL) + 1
    Atomics.store(this.#serials, place, this.#serial)
    return { place, serial: this.#serial }
  }

  /** True for the first who asks: the thread that begins with the query, or who takes it back. */
  claim({ place, serial }: Ticket): boolean {
    return Atomics.compareExchange(this.#serials, place, serial, FREE) === serial
  }
}
