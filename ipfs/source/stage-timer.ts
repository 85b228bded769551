/** Aborts where what is waited for, one stage after the other, does not come in its time. */
export class StageTimer {
  readonly #controller = new AbortController()
  #timer: NodeJS.Timeout | undefined
  #check: NodeJS.Immediate | undefined

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  /** Begins a stage, and so ends the one before. */
  start(what: string, ms: number): void {
    this.stop()
    // Where this process was busy, what came meanwhile is read after the timers: that is no fault of the other side.
    this.#timer = setTimeout(() => {
      this.#check = setImmediate(() => this.#controller.abort(new Error(`${what} did not come within ${ms} ms`)))
    }, ms)
  }

  stop(): void {
    clearTimeout(this.#timer)
    clearImmediate(this.#check)
  }
}
