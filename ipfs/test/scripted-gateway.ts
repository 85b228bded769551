import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import type { CID } from '../dag/cid.ts'
import type { ContentStore } from '../store/content-store.ts'

/** A gateway that behaves as a test wants, and the paths it was asked for. */
export type ScriptedGateway = Readonly<{
  url: string
  asked: readonly string[]
  /** How many are open. */
  connections(): Promise<number>
  stop(): Promise<void>
}>

/** Starts a gateway on a port of the loopback, a free one unless told. */
export async function startScriptedGateway(listener: RequestListener, port = 0): Promise<ScriptedGateway> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    listener(request, response)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    connections: () => promisify(server.getConnections.bind(server))(),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Serves a store's blocks, changed by `change` where it gives something. */
export function blocksOf(store: ContentStore, parse: (text: string) => CID, change: Change = (bytes) => bytes) {
  const listener: RequestListener = async (request, response) => {
    const cid = parse((request.url ?? '').slice('/ipfs/'.length).split('?')[0] ?? '')
    const bytes = await store.readBlock(cid)
    const changed = bytes && change(bytes, cid)
    if (changed) response.end(changed)
    else response.writeHead(404).end()
  }
  return listener
}

type Change = (bytes: Uint8Array, cid: CID) => Uint8Array | null
