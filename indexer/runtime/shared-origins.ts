import type { Heap } from './heap.ts'
import type { Instance, Instances } from './instances.ts'
import { type Origin, type OriginPointers, weighOrigin } from './origin.ts'

/** An instance that has begun, with the origin of its trigger in its memory. */
export type Begun = Readonly<{ instance: Instance; heap: Heap; pointers: OriginPointers }>

/** Of fewer bytes an origin is written anew for each trigger, which takes no longer. */
const LARGE = 32 * 1024

/**
 * Keeps an instance with a large origin in its memory for all triggers of the transaction. One transaction can have
 * megabytes of input and tens of thousands of logs: for each of them a memory would grow, and be another one.
 */
export class SharedOrigins {
  readonly #keepState: Instances['keep']
  #last: Origin | null = null
  #kept: Readonly<{ begun: Begun; restore: () => boolean }> | null = null
  #isGivenUp = false

  constructor(instances: Pick<Instances, 'keep'>) {
    this.#keepState = instances.keep
  }

  /** The instance that is kept for the origin, as it was when it was kept; null where there is none. */
  take(origin: Origin): Begun | null {
    if (this.#last === null || !isSame(this.#last, origin)) {
      this.#kept = null
      this.#isGivenUp = false
    }
    if (this.#kept === null || this.#kept.restore()) return this.#kept?.begun ?? null
    // The handler made the memory grow; it will again.
    this.#giveUp()
    return null
  }

  /**
   * To be told of each instance that has begun and was not taken: it is kept where another trigger had the same origin, and a
   * large one. `isPure`: whether beginning asked nothing of the host, which might answer otherwise the next time.
   */
  offer(origin: Origin, begun: Begun, isPure: boolean): void {
    const isSecond = this.#last !== null && isSame(this.#last, origin)
    this.#last = origin
    if (!isSecond || this.#isGivenUp || this.#keepState === null) return
    if (!isPure || weighOrigin(origin) < LARGE) {
      this.#giveUp()
      return
    }
    const [restore, rewind] = [this.#keepState(begun.instance), begun.heap.mark()]
    const restoreAll = () => {
      rewind()
      return restore()
    }
    this.#kept = { begun, restore: restoreAll }
  }

  holds(instance: Instance): boolean {
    return this.#kept?.begun.instance === instance
  }

  #giveUp(): void {
    this.#kept = null
    this.#isGivenUp = true
  }
}

function isSame(one: Origin, other: Origin): boolean {
  return one.transaction === other.transaction && one.header === other.header && one.receipt === other.receipt
}
