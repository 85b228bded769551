import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Contract, ContractFactory } from 'ethers'
import fc from 'fast-check'
import { PATIENCE_MS } from '../../../test/patience.ts'
import { compileContract } from '../../compile.ts'
import { parseRegistryLogs, whyNotListed } from '../../index.ts'
import { type Chain, startChain } from '../chain.ts'
import { encodeCall } from './encode-call.ts'
import { ACCOUNTS, type HostileCall, hostileCalls } from './hostile-call.ts'
import { Reader } from './reader.ts'

// The invariant over all calls in any order: what the registry takes, readers list, and what readers would not, it refuses.

/** Calls of one transaction, which may take 16,777,216 gas. */
const BATCH = 80
const CALLS = Number(process.env.DIPMP_CALLS ?? (process.env.DIPMP_FUZZ === 'long' ? 1_000_000 : 3_000))
/** A registry's names are soon taken, and its names of files after that. */
const CALLS_OF_A_REGISTRY = 1_000
const seed = Number(process.env.DIPMP_SEED ?? Date.now() & 0x7fffffff)

let chain: Chain
let crowd: ContractFactory
beforeAll(async () => {
  chain = await startChain()
  const { abi, bytecode } = await compileContract('test/contracts/Crowd.sol', 'Crowd')
  crowd = new ContractFactory(abi, bytecode, chain.owner)
}, PATIENCE_MS)
afterAll(() => chain.stop())

test(
  `what the registry accepts is what readers list, of ${CALLS} random and hostile calls (seed ${seed})`,
  async () => {
    const counts: Record<string, number> = {}
    for (let made = 0; made < CALLS; made += CALLS_OF_A_REGISTRY) {
      await run(Math.min(CALLS_OF_A_REGISTRY, CALLS - made), seed + made, counts)
    }

    // A test in which nothing is accepted, or everything, shows nothing.
    console.log(`accepted: ${JSON.stringify(counts)}`)
    for (const type of ['publish', 'register', 'yankFile', 'yankRelease']) {
      expect([type, (counts[type] ?? 0) > 0]).toEqual([type, true])
    }
    expect(counts.refused).toBeGreaterThan(CALLS / 10)
    expect(counts.refused).toBeLessThan((CALLS * 19) / 20)
  },
  Math.max(PATIENCE_MS, CALLS * 20),
)

/** Makes calls of a fresh registry, and compares after each batch. */
async function run(count: number, seedOfRun: number, counts: Record<string, number>): Promise<void> {
  await chain.reset()
  const deployed = await crowd.deploy(ACCOUNTS)
  await deployed.waitForDeployment()
  const address = await deployed.getAddress()
  const reader = new Reader()
  const calls = fc.sample(hostileCalls, { numRuns: count, seed: seedOfRun })
  for (let at = 0; at < calls.length; at += BATCH) {
    const batch = calls.slice(at, at + BATCH)
    const { went, events } = await send(address, batch)
    const listed = batch.map((call) => reader.list(call))
    const differing = batch.filter((_, place) => went[place] !== listed[place])
    expect({ seedOfRun, differing: differing.map(shown) }).toEqual({ seedOfRun, differing: [] })
    expect(events.flatMap((event) => (event.type === 'PackagePublished' ? (whyNotListed(event) ?? []) : []))).toEqual(
      [],
    )
    for (const [place, call] of batch.entries()) {
      const name = went[place] ? call.type : 'refused'
      counts[name] = (counts[name] ?? 0) + 1
    }
  }
}

async function send(address: string, batch: readonly HostileCall[]) {
  const contract = new Contract(address, crowd.interface, chain.owner)
  const args = [chain.registry.address, batch.map(({ who }) => who), batch.map(encodeCall)]
  const receipt = await (await contract.getFunction('run').send(...args, { gasLimit: 16_777_216 })).wait()
  const logs = receipt?.logs ?? []
  const told = crowd.interface.parseLog(logs.at(-1) ?? { topics: [], data: '0x' })
  return { went: [...(told?.args.getValue('went') ?? [])], events: parseRegistryLogs(logs.slice(0, -1)) }
}

function shown(call: HostileCall): string {
  return JSON.stringify(call, (_, value) => {
    if (typeof value === 'bigint') return String(value)
    return value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value
  })
}
