import type { CID } from '../dag/cid.ts'
import { messageOf } from '../dag/error-facts.ts'
import { createGateway, DEADLINES, fetchBlockFrom } from '../source/http-block.ts'
import { parseServerUrl } from '../source/http-request.ts'
import { hasBlock, importDag, type KuboServer } from './kubo-rpc.ts'
import { openLocalDag } from './local-dag.ts'
import { patiently } from './patiently.ts'
import { PinFailedError, type PinnedFile, type PinOptions, type PinTarget } from './pin-target.ts'

export type KuboTargetOptions = Readonly<{
  /** The address of the RPC without `/api/v0`, for instance http://127.0.0.1:5001. */
  url: string
  /** Sent as `Authorization: Bearer`. */
  token?: string
  /** The gateway through which the file is read back; without it the RPC is asked whether it has the blocks. */
  gateway?: string
  /** How long the server may be silent, also while it works; two minutes unless told. */
  silenceMs?: number
  /** How long a request that the server was too busy or broken for is made again; a minute unless told. */
  retryMs?: number
}>

/**
 * Pins to a Kubo node, or to a content server of ours: sends a file as a CAR, so that the CID is the one computed here
 * whatever the node's own import settings are.
 * @throws TypeError where an address is not http or https.
 * @example await kuboTarget({ url: 'http://127.0.0.1:5001' }).pin({ path, cid, name })
 */
export function kuboTarget({
  url,
  token,
  gateway,
  silenceMs = 120_000,
  retryMs = 60_000,
}: KuboTargetOptions): PinTarget {
  const server = { url: parseServerUrl(url), token, silenceMs }
  // The path of an API often is a key.
  const name = server.url.origin
  const has = gateway === undefined ? askRpc(server) : askGateway(parseServerUrl(gateway))
  return {
    name,
    async pin(file, options = {}) {
      try {
        await pin(server, has, file, { ...options, retryMs })
      } catch (cause) {
        options.signal?.throwIfAborted()
        throw failure(`${file.name} could not be pinned to ${name}`, cause, server)
      }
    },
    async hasBlock(cid, { signal } = {}) {
      try {
        return await has(cid, signal)
      } catch (cause) {
        signal?.throwIfAborted()
        throw failure(`${name} could not be asked for ${cid}`, cause, server)
      }
    },
  }
}

type Has = (cid: CID, signal: AbortSignal | undefined) => Promise<boolean>

function askRpc(server: KuboServer): Has {
  return (cid, signal) => hasBlock(server, cid, signal)
}

function askGateway(url: URL): Has {
  const gateway = createGateway(url)
  return async (cid, signal = new AbortController().signal) => {
    const answer = await fetchBlockFrom(gateway, cid, DEADLINES, signal)
    if (answer.type === 'failed') throw new Error(answer.reason)
    return answer.type === 'found'
  }
}

async function pin(
  server: KuboServer,
  has: Has,
  { path, cid }: PinnedFile,
  { signal, onProgress, retryMs }: PinOptions & Readonly<{ retryMs: number }>,
): Promise<void> {
  const dag = await openLocalDag(path, cid, signal)
  try {
    const total = dag.carSize
    const patience = { signal, retryMs }
    await patiently(() => importDag(server, dag, signal, (sent) => onProgress?.({ sent, total })), patience)
    for (const block of [cid, dag.lastLeaf]) {
      const isThere = await patiently(() => has(block, signal), patience)
      if (!isThere) throw new Error(`it took the file, but does not show the block ${block}`)
    }
  } finally {
    await dag.close()
  }
}

function failure(what: string, cause: unknown, server: KuboServer): PinFailedError {
  const reason = withoutKeys(messageOf(cause), server)
  return new PinFailedError(`${what}: ${reason}; nothing is recorded yet, so try again or use another target`, {
    reason,
    cause,
  })
}

/** A server may repeat what it was asked, and with it a key that stands in the path, or the token. */
function withoutKeys(text: string, { url, token }: KuboServer): string {
  const keys = [...url.pathname.split('/'), token ?? ''].filter((part) => part.length >= SHORTEST_KEY)
  return keys.reduce((hidden, key) => hidden.replaceAll(key, '…'), text)
}

const SHORTEST_KEY = 6
