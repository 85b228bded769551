import type { ChainNode } from '../chain/chain-node.ts'
import type { CrossCheck } from '../cross-check/cross-check.ts'
import type { IndexView } from '../follow/index-view.ts'
import type { RunningFreshness } from '../follow/start-freshness.ts'
import { parseRegistryAddress } from '../registry-address.ts'
import type { RegistryIndex } from '../registry-index.ts'
import type { PartCheck } from './readiness.ts'

const PROBE_TIMEOUT_MS = 2000

/** Whether the index answers, where it is, how far behind the chain that is, and where it fails, why. */
export function indexPart(
  index: RegistryIndex,
  view: IndexView,
  freshness: Pick<RunningFreshness, 'check' | 'lag' | 'health'>,
): PartCheck {
  return {
    isNeeded: true,
    look: async () => {
      const head = view.current()
      const lag = freshness.lag()
      const facts = {
        block: head && Number(head.number),
        blockAgeSeconds: head?.timestamp ? Math.round(Date.now() / 1000 - head.timestamp) : null,
        behindBlocks: lag.blocks,
        behindSeconds: lag.seconds === null ? null : Math.round(lag.seconds),
        lagMs: Number.isFinite(view.age()) ? Math.round(view.age()) : null,
        health: freshness.health.current(),
      }
      try {
        if (head === null) await checkIndex(index)
        else freshness.check()
        if (freshness.health.isIll()) return { status: 'failing', reason: 'it says that it is not healthy', ...facts }
        return { status: 'ok', ...facts }
      } catch (error) {
        return { status: 'failing', reason: reasonOf(error), ...facts }
      }
    },
  }
}

/** In this gateway's own words: what others say may hold anything. */
function reasonOf(error: unknown): string {
  return isCode(error, 'INDEX_UNAVAILABLE') && 'reason' in error
    ? String(error.reason)
    : 'it does not answer as an index'
}

/** How many endpoints of the chain answer; needed where nothing is served without them. */
export function rpcPart(nodes: readonly ChainNode[], quorum: number, isNeeded: boolean): PartCheck {
  return {
    isNeeded,
    look: async () => {
      if (nodes.length === 0) return { status: 'off' }
      const asked = await Promise.allSettled(nodes.map((node) => inTime(node.send('eth_blockNumber', []))))
      const answering = asked.filter(({ status }) => status === 'fulfilled').length
      return { status: answering >= quorum ? 'ok' : 'failing', answering, needed: quorum, of: nodes.length }
    },
  }
}

/** How many IPFS gateways answer. One is enough. */
export function ipfsPart(gateways: readonly string[]): PartCheck {
  return {
    isNeeded: true,
    look: async () => {
      const asked = await Promise.all(gateways.map(answers))
      const answering = asked.filter(Boolean).length
      return { status: answering > 0 ? 'ok' : 'failing', answering, needed: 1, of: gateways.length }
    },
  }
}

/** How many registries the chain contradicts the index about. */
export function crossCheckPart(crossCheck: CrossCheck, mode: 'off' | 'warn' | 'refuse'): PartCheck {
  return {
    isNeeded: mode === 'refuse',
    look: async () => {
      if (mode === 'off') return { status: 'off' }
      const contradicted = crossCheck.contradicted()
      return { status: contradicted === 0 ? 'ok' : 'failing', mode, contradicted }
    },
  }
}

/** The empty block, by which gateways are probed (trustless gateway specification). Whatever is said, it is there. */
async function answers(gateway: string): Promise<boolean> {
  try {
    const url = new URL('ipfs/bafkqaaa?format=raw', gateway.endsWith('/') ? gateway : `${gateway}/`)
    url.username = ''
    url.password = ''
    const { status } = await fetch(url, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(PROBE_TIMEOUT_MS),
    })
    return status < 500
  } catch {
    return false
  }
}

/** Nobody can deploy to the zero address: that the index knows no such registry proves that it answers. */
const NO_REGISTRY = parseRegistryAddress(`0x${'0'.repeat(40)}`)

async function checkIndex(index: RegistryIndex): Promise<void> {
  try {
    await index.projects(NO_REGISTRY, { signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) })
  } catch (error) {
    if (isCode(error, 'REGISTRY_NOT_FOUND')) return
    throw error
  }
  throw new Error('it lists a registry that cannot exist')
}

function isCode(error: unknown, code: string): error is Error {
  return error instanceof Error && 'code' in error && error.code === code
}

function inTime<T>(answer: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    AbortSignal.timeout(PROBE_TIMEOUT_MS).addEventListener('abort', () => reject(new Error('it is late')))
  })
  return Promise.race([answer, late])
}
