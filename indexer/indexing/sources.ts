import type { LogFilter } from '../chain/log-filter.ts'
import { renderEntity } from '../entity/entity-json.ts'
import { blockHandlersAt } from '../manifest/block-handler.ts'
import type { DataSource } from '../manifest/data-source.ts'
import type { CreatedSource, NewSource } from '../store/created-sources.ts'
import type { EntityStore } from '../store/entity-store.ts'
import { wantsCalls } from './block-calls.ts'
import type { ActiveSource, Subgraph } from './subgraph.ts'

/** The data sources that are followed: those of the manifest in its order, then those that handlers created in theirs. */
export class Sources {
  readonly #subgraph: Subgraph
  readonly #store: Pick<EntityStore, 'createdSources'>
  #all: ActiveSource[] = []
  #keys = new Set<string>()
  #byAddress = new Map<string | null, ActiveSource[]>()
  #ofBlocks: ActiveSource[] = []

  constructor(subgraph: Subgraph, store: Pick<EntityStore, 'createdSources'>) {
    this.#subgraph = subgraph
    this.#store = store
    this.reload()
  }

  /** Takes what is stored for what there is: at first, after a reorg, and after a failure. */
  reload(): void {
    this.#all = []
    this.#keys = new Set()
    this.#byAddress = new Map()
    this.#ofBlocks = []
    for (const active of this.#subgraph.sources) this.#push(active)
    this.add(this.#store.createdSources())
  }

  add(created: readonly CreatedSource[]): void {
    for (const source of created) {
      this.#keys.add(keyOf(source))
      this.#push(activate(this.#subgraph, source))
    }
  }

  has(source: NewSource): boolean {
    return this.#keys.has(keyOf(source))
  }

  /** Those that look at blocks as such, or at calls. */
  ofBlocks(): readonly ActiveSource[] {
    return this.#ofBlocks
  }

  /** Whether a block is looked at even where it has no logs. */
  wantsBlock(number: bigint): boolean {
    return this.#ofBlocks.some(({ source }) => blockHandlersAt(source, number).length > 0 || wantsCalls(source, number))
  }

  /** Those that look at logs of the address. */
  emittedBy(address: string): readonly ActiveSource[] {
    const own = this.#byAddress.get(address) ?? []
    if (!this.#byAddress.has(null)) return own
    const ofManifest = this.#subgraph.sources.filter(
      ({ source }) => source.address === null || source.address === address,
    )
    return [...ofManifest, ...own.filter((active) => !ofManifest.includes(active))]
  }

  /** Asks for the logs of the data sources' contracts; of all, where one data source has no address. */
  filter(): LogFilter {
    return filterOf(this.#all.map(({ source }) => source))
  }

  #push(active: ActiveSource): void {
    this.#all.push(active)
    const { blockHandlers, callHandlers } = active.source
    if (blockHandlers.length + callHandlers.length > 0) this.#ofBlocks.push(active)
    const { address } = active.source
    const same = this.#byAddress.get(address)
    if (same) same.push(active)
    else this.#byAddress.set(address, [active])
  }
}

/** Makes a data source of what a handler created. */
export function activate({ contractTemplates }: Subgraph, created: CreatedSource): ActiveSource {
  const template = contractTemplates.get(created.template)
  if (!template) throw new TypeError(`the template ${created.template} of a stored data source is not in the manifest`)
  const { address, context, block } = created
  return {
    mapping: template.mapping,
    source: { ...template.source, address, context, startBlock: block, endBlock: null },
  }
}

/** Asks for the logs of the data sources' contracts; of all, where one has no address. */
export function filterOf(sources: readonly DataSource[]): LogFilter {
  const addresses = new Set<string>()
  const topics = new Set<string>()
  let isAny = false
  for (const { address, handlers } of sources) {
    if (handlers.length === 0) continue
    for (const { topic0 } of handlers) topics.add(topic0)
    if (address === null) isAny = true
    else addresses.add(address)
  }
  return { addresses: isAny ? [] : [...addresses], topics: [...topics] }
}

export function keyOf({ template, address, context }: NewSource): string {
  return `${template}:${address}:${renderEntity(context)}`
}
