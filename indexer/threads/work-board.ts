import type { Work } from '../indexing/handler-budget.ts'

/** What a thread works at; `run` is another number for each run. Null where it is at no handler. */
export type Running = Readonly<{ run: number; work: Work }>

const [RUN, IS_RUNNING, LENGTH] = [0, 1, 2]
const HEAD_BYTES = 12
const TEXT_BYTES = 1_024

/**
 * Memory by which a thread says what it works at. It cannot be asked: while a handler runs it answers nothing, and of what
 * ended it, it cannot tell.
 */
export class WorkBoard {
  /** To be given to the thread. */
  readonly memory: SharedArrayBuffer
  readonly #head: Int32Array
  readonly #text: Buffer

  constructor(memory = new SharedArrayBuffer(HEAD_BYTES + TEXT_BYTES)) {
    this.memory = memory
    this.#head = new Int32Array(memory, 0, 3)
    this.#text = Buffer.from(memory, HEAD_BYTES)
  }

  begin({ key, handler }: Work): void {
    this.#head[LENGTH] = this.#text.write(`${handler}\n${key}`)
    Atomics.add(this.#head, RUN, 1)
    Atomics.store(this.#head, IS_RUNNING, 1)
  }

  end(): void {
    Atomics.store(this.#head, IS_RUNNING, 0)
  }

  /** The run that is under way; null where there is none. */
  run(): number | null {
    return Atomics.load(this.#head, IS_RUNNING) === 1 ? Atomics.load(this.#head, RUN) : null
  }

  /** What is worked at. What it says holds together once the thread has ended. */
  running(): Running | null {
    const run = this.run()
    if (run === null) return null
    const [handler = '', key = ''] = this.#text.toString('utf8', 0, this.#head[LENGTH]).split('\n')
    return { run, work: { handler, key } }
  }
}
