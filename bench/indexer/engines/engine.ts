/** An indexer that was started for a measurement. */
export type Engine = Readonly<{
  graphqlUrl: string
  /** Its processes; what they started counts with them. */
  pids: readonly number[]
  stop: () => Promise<void>
}>

/** A chain as engines are given it. */
export type EngineChain = Readonly<{
  url: string
  /** Lets the chain go on by an empty block; see `Nudge`. */
  nextBlock: () => Promise<void>
}>

/** Starts an engine over a chain, with a new database. */
export type StartEngine = (chain: EngineChain) => Promise<Engine>

/** The number of the newest block whose effects queries see; null before the first. */
export async function indexedBlock({ graphqlUrl }: Pick<Engine, 'graphqlUrl'>): Promise<number | null> {
  const { data } = (await ask(graphqlUrl, '{ _meta { block { number } } }')) as {
    data?: { _meta?: { block: { number: number } } }
  }
  return data?._meta?.block.number ?? null
}

/** Asks a GraphQL endpoint. */
export async function ask(graphqlUrl: string, query: string, variables: object = {}): Promise<unknown> {
  const response = await fetch(graphqlUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(60_000),
  })
  return await response.json()
}
