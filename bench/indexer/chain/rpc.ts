/** Asks a node on this machine. */
export type Rpc = Readonly<{
  call: (method: string, ...params: unknown[]) => Promise<unknown>
  batch: (calls: readonly Readonly<{ method: string; params: readonly unknown[] }>[]) => Promise<unknown[]>
}>

export function createRpc(url: string): Rpc {
  const batch: Rpc['batch'] = async (calls) => {
    const body = JSON.stringify(calls.map((call, id) => ({ jsonrpc: '2.0', id, ...call })))
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(300_000) })
    const answers = (await response.json()) as { id: number; result?: unknown; error?: { message: string } }[]
    return answers.map(({ id, result, error }) => {
      if (error) throw new Error(`the node refused ${calls[id]?.method}: ${error.message}`)
      return result
    })
  }
  return { batch, call: async (method, ...params) => (await batch([{ method, params }]))[0] }
}
