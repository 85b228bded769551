/** Asks a subgraph's GraphQL endpoint; null where it gives no answer in time. What is answered is not checked. */
export async function askSubgraph<Data>(url: URL, query: string, timeoutMs: number): Promise<Partial<Data> | null> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal: AbortSignal.timeout(timeoutMs),
  }).catch(() => null)
  const answer = (await response?.json().catch(() => null)) as { data?: Partial<Data> } | null | undefined
  return answer?.data ?? null
}
