import { type IndexingMetrics, UNCOUNTED } from '../../metrics/indexing-metrics.ts'

/**
 * Tells which faults an indexer has come to look at, by what it counts. Of those in answers that were thrown away unseen it
 * can say nothing: beside a batch that came to nothing, or on a branch that a reorg dropped.
 */
export class FaultTally {
  /** The kinds that it has looked at, each at least once. */
  readonly seen = new Set<string>()
  readonly #waiting = new Set<string>()

  /** To be given to the indexer. */
  readonly metrics: IndexingMetrics = {
    ...UNCOUNTED,
    rpcFault: () => this.#waiting.clear(),
    reorg: () => this.#waiting.clear(),
    refused: () => this.#look(),
    blocks: () => this.#look(),
  }

  /** A fault that is seen as soon as its answer comes: there is no answer, or an error. */
  failed(kind: string): void {
    this.seen.add(kind)
  }

  /** A fault in an answer that is looked at later, unless something else ends what it was asked for. */
  answered(kind: string): void {
    this.#waiting.add(kind)
  }

  /** Of two kinds, the one that is looked at first may have ended what the other was asked for. */
  #look(): void {
    const [kind, ...others] = this.#waiting
    if (kind !== undefined && others.length === 0) this.seen.add(kind)
    this.#waiting.clear()
  }
}
