import type { CID } from '../dag/cid.ts'
import { messageOf } from '../dag/error-facts.ts'
import { createGateway, DEADLINES, fetchBlockFrom } from '../source/http-block.ts'
import { parseServerUrl, safeUrl } from '../source/http-request.ts'
import { hasBlock, importDag, type KuboServer } from './kubo-rpc.ts'
import { openLocalDag } from './local-dag.ts'
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
}>

/**
 * Pins to a Kubo node, or to a content server of ours: sends a file as a CAR, so that the CID is the one computed here
 * whatever the node's own import settings are.
 * @throws TypeError where an address is not http or https.
 * @example await kuboTarget({ url: 'http://127.0.0.1:5001' }).pin({ path, cid, name })
 */
export function kuboTarget({ url, token, gateway, silenceMs = 120_000 }: KuboTargetOptions): PinTarget {
  const server = { url: parseServerUrl(url), token, silenceMs }
  const name = safeUrl(server.url)
  const has = gateway === undefined ? askRpc(server) : askGateway(parseServerUrl(gateway))
  return {
    name,
    async pin(file, options = {}) {
      try {
        await pin(server, has, file, options)
      } catch (cause) {
        options.signal?.throwIfAborted()
        throw failure(`${file.name} could not be pinned to ${name}`, cause)
      }
    },
    async hasBlock(cid, { signal } = {}) {
      try {
        return await has(cid, signal)
      } catch (cause) {
        signal?.throwIfAborted()
        throw failure(`${name} could not be asked for ${cid}`, cause)
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
  { signal, onProgress }: PinOptions,
): Promise<void> {
  const dag = await openLocalDag(path, cid, signal)
  try {
    const total = dag.carSize
    await importDag(server, dag, signal, (sent) => onProgress?.({ sent, total }))
    for (const block of [cid, dag.lastLeaf]) {
      if (!(await has(block, signal))) throw new Error(`it took the file, but does not show the block ${block}`)
    }
  } finally {
    await dag.close()
  }
}

function failure(what: string, cause: unknown): PinFailedError {
  return new PinFailedError(
    `${what}: ${messageOf(cause)}; nothing is recorded yet, so try again or use another target`,
    { cause },
  )
}
