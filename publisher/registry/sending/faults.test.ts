import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { parseRegistryLogs } from '@dipmp/contracts'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type JsonRpcProvider, Wallet } from 'ethers'
import { wheel } from '../../../test/distributions.ts'
import { type PublishOptions, publish } from '../../publish.ts'
import { type Fault, FaultyProvider } from '../../test/faulty-provider.ts'
import { type Publishing, startPublishing } from '../../test/publishing.ts'
import { openFileJournal } from './file-journal.ts'
import type { Journal } from './journal.ts'

// The first key of every Hardhat chain, known to all the world.
const KEY = '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80'
const SEEDS = Number(process.env.FAULT_SEEDS ?? 200)

let world: Publishing
let provider: JsonRpcProvider
let account: string

beforeAll(async () => {
  world = await startPublishing()
  provider = world.chain.provider
  account = new Wallet(KEY).address
})

afterAll(() => world.stop())

describe('over any faults', () => {
  test(`a file is recorded once, and what a run says is true (${SEEDS} seeds)`, async () => {
    const folder = world.write(wheel('demo', '1.0'))
    for (let seed = 1; seed <= SEEDS; seed++) {
      try {
        await live(seed, folder)
      } catch (cause) {
        throw new Error(`seed ${seed}: ${cause instanceof Error ? cause.message : cause}`, { cause })
      }
    }
  })
})

/** One life: up to three runs, two of them at once, over faults of a seed; then one without any. */
async function live(seed: number, folder: string): Promise<void> {
  const random = randomOf(seed)
  await provider.send('evm_setAutomine', [random() < 0.4])
  await world.chain.reset()
  const first = await provider.getTransactionCount(account)
  const folders = [mkdtempSync(join(world.folder, 'journal-')), mkdtempSync(join(world.folder, 'journal-'))]
  const unrest = setInterval(() => void disturb(random).catch(ignore), 5 + random() * 30)
  const runs = Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
    faultyRun(folder, folders[random() < 0.7 ? 0 : 1] ?? '', random),
  )
  const isAtOnce = random() < 0.5
  if (isAtOnce) await Promise.all(runs.map((run) => run()))
  else for (const run of runs) await run()
  clearInterval(unrest)

  // Blocks come from now on whatever happens; some of what was under way still gets to the node.
  const blocks = setInterval(() => void provider.send('evm_mine', []).catch(ignore), 15)
  const options = {
    ...optionsOf(new Wallet(KEY, provider), openFileJournal(folders[0] ?? '')),
    timeoutMs: 20_000,
  }
  const { releases } = await publish([folder], options)
  const used = await provider.getTransactionCount(account, 'pending')
  await publish([folder], options)
  clearInterval(blocks)

  const [file] = releases[0]?.files ?? []
  expect(file?.status).toMatch(/published/)
  expect(await recordsOf(String(file?.transactionHash))).toEqual(['demo-1.0-py3-none-any.whl'])
  expect(await provider.getTransactionCount(account, 'pending')).toBe(used)
  expect(await paidForNothing(first, used)).toBe(0)
}

/** A run whose connection fails, that is killed at any step, or interrupted; what it says is compared with the chain. */
function faultyRun(folder: string, journalFolder: string, random: () => number): () => Promise<void> {
  const failing = random() < 0.5 ? random() * 0.15 : 0
  const endsAfter = random() < 0.5 ? Math.floor(random() * 40) : Number.POSITIVE_INFINITY
  let steps = 0
  let isKilled = false
  const killed = Promise.withResolvers<never>()
  killed.promise.catch(ignore)
  const step = () => {
    steps += 1
    if (steps <= endsAfter) return false
    isKilled = true
    killed.reject(new Error('killed'))
    return true
  }
  const faultOf = (): Fault => {
    // What a process was just sending when it was killed may have left it, and nothing after that does.
    if (isKilled) return 'request lost'
    if (step()) return random() < 0.5 ? 'request lost' : 'answer lost'
    if (random() >= failing) return 'none'
    return random() < 0.5 ? 'request lost' : 'answer lost'
  }
  return async () => {
    const connection = new FaultyProvider(world.rpcUrl, 31337, faultOf)
    const stop = new AbortController()
    const timer = setTimeout(() => stop.abort(new Error('interrupted')), 30 + random() * 200)
    try {
      const journal = mortalJournal(openFileJournal(journalFolder), step)
      const options = { ...optionsOf(new Wallet(KEY, connection), journal), signal: stop.signal, timeoutMs: 120 }
      const { releases } = await Promise.race([publish([folder], options), killed.promise])
      const hash = String(releases[0]?.files[0]?.transactionHash)
      expect(await recordsOf(hash)).toEqual(['demo-1.0-py3-none-any.whl'])
    } catch (error) {
      // A process that is killed says nothing.
      if (!isKilled) checkSaid(error)
    } finally {
      clearTimeout(timer)
      connection.destroy()
    }
  }
}

/** A journal that stops where its process is killed: before a step or after it. */
function mortalJournal(journal: Journal, step: () => boolean): Journal {
  const mortal = async <T>(act: () => Promise<T>): Promise<T> => {
    if (step()) throw new Error('killed')
    const result = await act()
    if (step()) throw new Error('killed')
    return result
  }
  return {
    read: (whose) => mortal(() => journal.read(whose)),
    reserve: (entry) => mortal(() => journal.reserve(entry)),
    update: (entry) => mortal(() => journal.update(entry)),
    remove: (entry) => mortal(() => journal.remove(entry)),
  }
}

const CODES = ['TRANSACTION_PENDING', 'CHAIN_UNAVAILABLE', 'CHAIN_BUSY']

function checkSaid(error: unknown): void {
  const { code, message } = Object(error)
  if (message === 'interrupted') return
  expect({ message, isKnown: CODES.includes(code) }).toEqual({ message, isKnown: true })
  if (code === 'TRANSACTION_PENDING') expect(message).toMatch(/may (still )?come into/)
}

/** What happens on a chain: blocks come, transactions are dropped, and the account's owner uses another wallet too. */
async function disturb(random: () => number): Promise<void> {
  const dice = random()
  if (dice < 0.4) await provider.send('evm_mine', [])
  else if (dice < 0.5) {
    const block = await provider.send('eth_getBlockByNumber', ['pending', false])
    const [hash] = block.transactions
    if (hash) await provider.send('hardhat_dropTransaction', [hash])
  } else if (dice < 0.56) {
    const nonce = await provider.getTransactionCount(account, 'latest')
    const fees = { maxFeePerGas: 10n ** 12n, maxPriorityFeePerGas: 10n ** 11n }
    await new Wallet(KEY, provider).sendTransaction({ to: account, nonce, gasLimit: 21_000n, ...fees })
  }
}

function optionsOf(signer: Wallet, journal: Journal): PublishOptions {
  return { registry: world.chain.registry.address, signer, pinTargets: world.pinTargets, journal }
}

async function recordsOf(hash: string): Promise<readonly string[]> {
  const receipt = await provider.getTransactionReceipt(hash)
  return parseRegistryLogs(receipt?.logs ?? []).flatMap((event) =>
    event.type === 'PackagePublished' ? [event.file.filename] : [],
  )
}

/** How many transactions of the account to the registry are in blocks and were reverted. */
async function paidForNothing(first: number, used: number): Promise<number> {
  let count = 0
  const head = await provider.getBlockNumber()
  for (let number = head; number > 0 && head - number < 200 + used - first; number--) {
    const block = await provider.getBlock(number, true)
    for (const { hash, from, to } of block?.prefetchedTransactions ?? []) {
      if (from !== account || to !== world.chain.registry.address) continue
      if ((await provider.getTransactionReceipt(hash))?.status !== 1) count += 1
    }
  }
  return count
}

// A transaction that is gone by the time that it is to be dropped, or a fee that does not replace another.
function ignore(): void {}

/** Mulberry32: the same numbers for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed * 0x9e3779b9
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
