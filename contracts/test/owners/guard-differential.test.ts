import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Contract, type Signer } from 'ethers'
import fc from 'fast-check'
import { encodeGuardCall, guardAbi, proposalIdOf } from '../../index.ts'
import { registryInterface } from '../../records/registry-interface.ts'
import { type Chain, startChain } from '../chain.ts'
import { GuardModel } from './guard-model.ts'
import { createOwner, DAY, DELAY, type GuardScene, LONG_DELAY, projectId, WINDOW } from './guard-scene.ts'

const seed = Number(process.env.DIPMP_SEED ?? 1)
const KINDS = ['change', 'departure', 'members', 'stop'] as const
const WAITS = [1, DAY, DELAY, WINDOW, LONG_DELAY]

/** One call by an account, or a wait. Numbers of proposals count back from the latest. */
type Step = Readonly<{ act: number; actor: number; kind: number; back: number; wait: number }>

let chain: Chain
let scene: GuardScene
beforeAll(async () => {
  chain = await startChain()
  scene = await createOwner(chain)
})
afterAll(() => chain.stop())

/** Returns what each kind calls; each call goes through whenever it is executed. */
function callsOf(): Readonly<Record<(typeof KINDS)[number], string>> {
  const { members, registry } = scene.config
  return {
    change: encodeGuardCall('setStatus', { projectId, status: 'active', reason: '' }),
    departure: encodeGuardCall('startTransfer', { projectId, newOwner: registry }),
    members: encodeGuardCall('setMembers', members),
    // It is executed only as far as the guard: the model does not know what is yanked.
    stop: encodeGuardCall('cancelTransfer', { projectId }),
  }
}

/** Sends a call in a block at a time, and returns `ok` or the name of the guard that refused it. */
async function outcomeOf(by: Signer, name: string, args: readonly unknown[], time: number): Promise<string> {
  const contract = new Contract(scene.address, guardAbi, by)
  await chain.provider.send('evm_setNextBlockTimestamp', [time])
  // With a limit no estimate is made, so the call's block is the one whose time was set.
  const sent = contract.getFunction(name).send(...args, { gasLimit: 2_000_000 })
  return sent.then(
    () => 'ok',
    // The chain mines a refused call, and answers with its error besides.
    ({ error }) => registryInterface.parseError(error.data)?.name ?? 'refused without a reason',
  )
}

async function compare(steps: readonly Step[]): Promise<void> {
  const model = new GuardModel({ delay: DELAY, longDelay: LONG_DELAY, window: WINDOW, threshold: 2 })
  const proposed: string[] = []
  const accounts = [...scene.proposers, ...scene.guardians, chain.stranger]
  const calls = callsOf()
  let time = (await chain.now()) + 10
  for (const { act, actor, kind, back, wait } of steps) {
    time += act === 0 ? (WAITS[wait] ?? 1) : 10
    const number = Math.max(1, proposed.length - back)
    const call = proposed[number - 1] ?? '0x'
    const id = proposalIdOf(31337n, scene.address, number, call)
    const word = KINDS[kind] ?? 'change'
    const [name, args, expected] = ((): readonly [string, readonly unknown[], () => string] => {
      if (act <= 2) return ['propose', [calls[word]], () => model.propose(actor, word, time)]
      if (act <= 4) return ['approve', [id], () => model.approve(actor, number, time)]
      if (act === 5) return ['veto', [id], () => model.veto(actor, number, time)]
      if (act === 6) return ['withdraw', [id], () => model.withdraw(actor, number, time)]
      if (act === 7) return ['execute', [number, call], () => model.execute(number, time)]
      return ['vetoThrough', [number], () => model.vetoThrough(actor, number)]
    })()
    const outcome = await outcomeOf(accounts[actor] ?? chain.stranger, name, args, time)
    // The registry has the last word on a stop: it may find no offer to take back.
    if (outcome === 'NoPendingTransfer') continue
    expect({ name, outcome }).toEqual({ name, outcome: expected() })
    if (name === 'propose' && outcome === 'ok') proposed.push(calls[word])
  }
  expect((await scene.as(chain.stranger).guardState()).epoch).toBe(model.epoch)
  const now = await chain.now()
  for (const [index, call] of proposed.entries()) {
    const id = proposalIdOf(31337n, scene.address, index + 1, call)
    const wanted = model.live(index + 1, now)
    expect(await scene.as(chain.stranger).proposalState(id)).toEqual(
      wanted && {
        number: index + 1,
        kind: wanted.kind,
        readyAt: wanted.readyAt,
        lapsesAt: wanted.lapsesAt,
        approvals: wanted.approvals.size,
        vetoes: wanted.vetoes.size,
      },
    )
  }
}

test('a guard does what the model does, in every order of calls', async () => {
  const step = fc.record<Step>({
    act: fc.nat(8),
    actor: fc.nat(6),
    kind: fc.nat(3),
    back: fc.nat(2),
    wait: fc.nat(WAITS.length - 1),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
      const before = await chain.provider.send('evm_snapshot', [])
      try {
        await compare(steps)
      } finally {
        await chain.provider.send('evm_revert', [before])
      }
    }),
    { seed, numRuns: process.env.DIPMP_FUZZ === 'long' ? 2_000 : 25 },
  )
}, 120_000)
