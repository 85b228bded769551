import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Nudge, PATIENCE_MS } from '../../../test/patience.ts'
import { type Answer, ask } from './answer.ts'
import { type EmittedLog, type LogChain, startAnvil } from './anvil.ts'
import { type Engines, readMeta, startEngines } from './engines.ts'
import { explain } from './explained.ts'
import { stageSubgraph } from './stage-subgraph.ts'
import type { Trial, TrialRequest } from './trial.ts'

/** A request that the engines answered differently; `explanation` is null where it is not meant to be. */
export type Divergence = Readonly<{
  trial: string
  request: TrialRequest
  real: Answer
  ours: Answer
  explanation: string | null
}>

export type Outcome = Readonly<{ compared: number; divergences: readonly Divergence[] }>

const NETWORK = 'testnet'
const FILES_TIMEOUT_MS = 60_000
const FILES_BLOCK_MS = 3_000

/** Has both engines index all trials' subgraphs over one chain with a reorg, and compares their answers. */
export async function runTrials(trials: readonly Trial[], log: (line: string) => void = () => {}): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'dipmp-oracle-'))
  const chain = await startAnvil()
  try {
    const addresses = trials.flatMap(({ chain: { kept, dropped, replacing } }) =>
      [...kept, ...dropped, ...replacing].flat(),
    )
    const accounts = Object.assign({}, ...trials.map((trial) => trial.accounts ?? {}))
    await chain.prepare([...new Set(addresses.map(({ address }) => address))], accounts)
    await mine(
      chain,
      trials.map((trial) => [...trial.chain.kept, ...trial.chain.dropped]),
    )
    // Mined while the engines are waited for; they go with the reorg, so that the chain after it is as the trials have it.
    let nudges = 0
    const nextBlock = async () => {
      nudges += 1
      await chain.mine([])
    }
    const manifestPaths = await Promise.all(
      trials.map((trial, at) => stageSubgraph({ ...trial, folder: join(folder, String(at)), network: NETWORK })),
    )
    const engines = await startEngines({
      manifestPaths,
      network: NETWORK,
      rpcUrl: chain.rpcUrl,
      files: trials.flatMap(({ files = [] }) => files),
      nextBlock,
    })
    try {
      await untilAgreed(engines, chain, nextBlock)
      log('both engines have indexed the chain')
      await reorganize(chain, trials, nudges)
      await untilAgreed(engines, chain, nextBlock)
      log('both engines have followed the reorg')
      return await compareAll(trials, engines, chain)
    } finally {
      await engines.stop()
    }
  } finally {
    await chain.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function reorganize(chain: LogChain, trials: readonly Trial[], nudges: number): Promise<void> {
  const dropped = Math.max(...trials.map((trial) => trial.chain.dropped.length))
  if (dropped + nudges > 0) await chain.drop(dropped + nudges)
  await mine(
    chain,
    trials.map((trial) => trial.chain.replacing),
  )
}

/** Mines as many blocks as the longest has, each with all logs of its place. */
async function mine(chain: LogChain, blocks: readonly (readonly (readonly EmittedLog[])[])[]): Promise<void> {
  const count = Math.max(...blocks.map((each) => each.length))
  for (let at = 0; at < count; at++) await chain.mine(blocks.flatMap((each) => each[at] ?? []))
}

const readAll = (endpoints: Engines['real']) => Promise.all(endpoints.map(({ url }) => readMeta(url)))

/**
 * Waits until both engines are at the same block with each subgraph, and one of them at the head; a failing one may stop
 * before.
 */
async function untilAgreed(engines: Engines, chain: LogChain, nextBlock: () => Promise<void>): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS
  const nudge = new Nudge(nextBlock)
  for (;;) {
    const head = (await chain.head()).hash
    // An engine that has much to do may take long to answer.
    const [real = [], ours = []] = await Promise.all([readAll(engines.real), readAll(engines.ours)]).catch(() => [])
    const apart = real.flatMap((meta, at) => (meta?.block.hash === ours[at]?.block.hash ? [] : [at]))
    const isAtHead = real.some((meta) => meta?.block.hash === head)
    if (apart.length === 0 && isAtHead) return
    if (performance.now() > deadline) {
      const where = apart.map((at) => `${at}: ${real[at]?.block.number} and ${ours[at]?.block.number}`)
      throw new Error(`the engines did not come to the same block: ${where.join(', ')}`)
    }
    await nudge.look(real)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/**
 * Files come when they come: answers that differ are asked for again for a while. graph-node stores what has come with
 * the next block, so there is one now and then.
 */
async function settled(
  askBoth: () => Promise<[Answer, Answer]>,
  nextBlock: () => Promise<void>,
): Promise<[Answer, Answer]> {
  const deadline = performance.now() + FILES_TIMEOUT_MS
  let blockAt = performance.now() + FILES_BLOCK_MS
  for (;;) {
    const answers = await askBoth()
    const [real, ours] = answers.map((answer) => JSON.stringify(answer))
    if (real === ours || performance.now() > deadline) return answers
    await new Promise((resolve) => setTimeout(resolve, 200))
    if (performance.now() < blockAt) continue
    await nextBlock()
    blockAt = performance.now() + FILES_BLOCK_MS
  }
}

async function compareAll(trials: readonly Trial[], engines: Engines, chain: LogChain): Promise<Outcome> {
  const nextBlock = async () => {
    await chain.mine([])
    await untilAgreed(engines, chain, () => chain.mine([]))
  }
  const divergences: Divergence[] = []
  let compared = 0
  for (const [at, trial] of trials.entries()) {
    const [realEndpoint, oursEndpoint] = [engines.real[at], engines.ours[at]]
    if (realEndpoint === undefined || oursEndpoint === undefined) throw new Error(`no endpoint for ${trial.name}`)
    for (const request of trial.requests) {
      const askBoth = () => Promise.all([ask(realEndpoint, request), ask(oursEndpoint, request)])
      const [real, ours] = await (trial.files ? settled(askBoth, nextBlock) : askBoth())
      compared += 1
      if (JSON.stringify(real) === JSON.stringify(ours)) continue
      divergences.push({ trial: trial.name, request, real, ours, explanation: explain(request, real, ours) })
    }
  }
  return { compared, divergences }
}
