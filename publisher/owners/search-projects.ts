import { IndexUnavailableError } from '../staging/errors.ts'

export type FoundProject = Readonly<{ name: string; version: string | null; summary: string | null }>

const TIMEOUT_MS = 20_000

/**
 * Searches a registry at a gateway.
 * @throws {IndexUnavailableError} INDEX_UNAVAILABLE
 */
export async function searchProjects(
  { gateway, registry }: Readonly<{ gateway: string; registry: string }>,
  words: string,
  signal: AbortSignal,
): Promise<readonly FoundProject[]> {
  const query = new URLSearchParams({ registry: registry.toLowerCase(), q: words })
  try {
    const response = await fetch(`${gateway}/search?${query}`, {
      headers: { Accept: 'application/json' },
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    })
    if (!response.ok) throw new Error(`it answers ${response.status}`)
    const { results } = Object(await response.json())
    if (!Array.isArray(results)) throw new Error('its answer has no results')
    return results.map(({ name, version, summary }) => ({ name, version: version ?? null, summary: summary ?? null }))
  } catch (cause) {
    signal.throwIfAborted()
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new IndexUnavailableError(`the gateway at ${new URL(gateway).origin} cannot be searched: ${why}`, { cause })
  }
}
