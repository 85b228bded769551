import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type ContractTransactionResponse, NonceManager, type Signer } from 'ethers'
import fc from 'fast-check'
import {
  connectRegistry,
  deployRegistry,
  EMPTY_LOG_HEAD,
  fileKeyOf,
  foldLogHead,
  type PackageRegistry,
  parseRegistryLogs,
  projectIdOf,
  recordHashOf,
  registryErrorOf,
  versionHashOf,
} from '../index.ts'
import { type Chain, startChain } from './chain.ts'
import { type Outcome, RegistryModel } from './model.ts'
import { demoFile } from './releases.ts'

const DAY = 86_400
const NAMES = ['a', 'demo', 'zope-interface'] as const
const FILES = ['1.0-py2-none-any.whl', '1.0-py3-none-any.whl', '1.0.tar.gz'] as const
const ROLES = [[], ['publish'], ['yank'], ['publish', 'yank']] as const
const VERSIONS = ['1.0', '2.0'] as const
const STATUSES = ['active', 'archived', 'deprecated'] as const
// A sequence is some twenty calls; DIPMP_FUZZ=long makes many more of them.
const SEQUENCES = process.env.DIPMP_FUZZ === 'long' ? 2_000 : 12

let chain: Chain
let signers: readonly Signer[]
let addresses: readonly string[]
beforeAll(async () => {
  chain = await startChain()
  signers = [chain.owner, chain.stranger, ...chain.others.slice(0, 2)].map((signer) => new NonceManager(signer))
  addresses = await Promise.all(signers.map((signer) => signer.getAddress()))
})
afterAll(() => chain.stop())

/** A call, as both sides make it. */
type Step = Readonly<{
  name: string
  model(model: RegistryModel, now: number): Outcome
  chain(registry: (account: number) => PackageRegistry, now: number): Promise<ContractTransactionResponse>
}>

const filenameOf = (name: string, file: string) => `${name.replaceAll('-', '_')}-${file}`
const addressOf = (account: number) => addresses[account] ?? ''

const account = fc.nat({ max: 3 })
const name = fc.constantFrom(...NAMES)
const file = fc.constantFrom(...FILES)
const version = fc.constantFrom(...VERSIONS)
const days = fc.integer({ min: 0, max: 40 })
const step = (parts: Step): Step => parts

const steps: readonly fc.Arbitrary<Step>[] = [
  fc.tuple(account, name, account).map(([actor, project, owner]) =>
    step({
      name: `register(${actor}, ${project}, ${owner})`,
      model: (model) => model.register(actor, project, owner),
      chain: (registry) =>
        actor === owner
          ? registry(actor).register(project)
          : registry(actor).registerFor({ project, owner: addressOf(owner) }),
    }),
  ),
  fc
    .tuple(account, name, fc.array(file, { minLength: 1, maxLength: 2 }), fc.boolean())
    .map(([actor, project, files, registers]) => {
      const filenames = files.map((each) => filenameOf(project, each))
      const release = { project, version: '1.0', registers }
      return step({
        name: `publish(${actor}, ${filenames}, ${registers})`,
        model: (model, now) => model.publish(actor, project, filenames, registers, now),
        chain: (registry) =>
          registry(actor).publish({ ...release, files: filenames.map((filename) => demoFile({ filename })) }),
      })
    }),
  ...(['yankFile', 'unyankFile'] as const).map((method) =>
    fc.tuple(account, name, file).map(([actor, project, of]) => {
      const filename = filenameOf(project, of)
      return step({
        name: `${method}(${actor}, ${filename})`,
        model: (model, now) => model[method](actor, project, filename, now),
        chain: (registry) => registry(actor)[method]({ projectId: projectIdOf(project), filename, reason: '' }),
      })
    }),
  ),
  ...(['yankRelease', 'unyankRelease'] as const).map((method) =>
    fc.tuple(account, name, version).map(([actor, project, of]) => {
      const release = { projectId: projectIdOf(project), version: of, reason: '' }
      return step({
        name: `${method}(${actor}, ${project}, ${of})`,
        model: (model, now) => model[method](actor, project, of, now),
        chain: (registry) => registry(actor)[method](release),
      })
    }),
  ),
  fc.tuple(account, name, account, days, fc.constantFrom(...ROLES)).map(([actor, project, whom, time, roles]) => {
    const expiry = (now: number) => (time === 1 ? 0 : now + time * DAY)
    return step({
      name: `setMaintainer(${actor}, ${project}, ${whom}, ${roles}, ${time} days)`,
      model: (model, now) => model.setMaintainer(actor, project, { maintainer: whom, roles, expiry: expiry(now) }, now),
      chain: (registry, now) =>
        registry(actor).setMaintainer({
          projectId: projectIdOf(project),
          maintainer: addressOf(whom),
          roles,
          expiry: expiry(now),
        }),
    })
  }),
  fc.tuple(account, name).map(([actor, project]) =>
    step({
      name: `renounceMaintainer(${actor}, ${project})`,
      model: (model, now) => model.renounceMaintainer(actor, project, now),
      chain: (registry) => registry(actor).renounceMaintainer({ projectId: projectIdOf(project) }),
    }),
  ),
  fc.tuple(account, name).map(([actor, project]) =>
    step({
      name: `freeze(${actor}, ${project})`,
      model: (model) => model.freeze(actor, project),
      chain: (registry) => registry(actor).freeze({ projectId: projectIdOf(project) }),
    }),
  ),
  fc.tuple(account, name).map(([actor, project]) =>
    step({
      name: `annotate(${actor}, ${project})`,
      model: (model, now) => model.annotate(actor, project, 'source', now),
      chain: (registry) =>
        registry(actor).annotate({ projectId: projectIdOf(project), subject: null, key: 'source', digest: null }),
    }),
  ),
  fc.tuple(account, name, account).map(([actor, project, whom]) =>
    step({
      name: `startTransfer(${actor}, ${project}, ${whom})`,
      model: (model) => model.startTransfer(actor, project, whom),
      chain: (registry) =>
        registry(actor).startTransfer({ projectId: projectIdOf(project), newOwner: addressOf(whom) }),
    }),
  ),
  ...(['cancelTransfer', 'acceptTransfer'] as const).map((method) =>
    fc.tuple(account, name).map(([actor, project]) =>
      step({
        name: `${method}(${actor}, ${project})`,
        model: (model) => model[method](actor, project),
        chain: (registry) => registry(actor)[method]({ projectId: projectIdOf(project) }),
      }),
    ),
  ),
  fc.tuple(account, name, fc.constantFrom(...STATUSES)).map(([actor, project, status]) =>
    step({
      name: `setStatus(${actor}, ${project}, ${status})`,
      model: (model) => model.setStatus(actor, project, status),
      chain: (registry) => registry(actor).setStatus({ projectId: projectIdOf(project), status, reason: '' }),
    }),
  ),
  fc.tuple(account, name, days).map(([actor, project, time]) =>
    step({
      name: `quarantine(${actor}, ${project}, ${time} days)`,
      model: (model, now) => model.quarantine(actor, project, now + time * DAY, now),
      chain: (registry, now) =>
        registry(actor).quarantine({ projectId: projectIdOf(project), until: now + time * DAY, reason: '' }),
    }),
  ),
  fc.tuple(account, name).map(([actor, project]) =>
    step({
      name: `liftQuarantine(${actor}, ${project})`,
      model: (model, now) => model.liftQuarantine(actor, project, now),
      chain: (registry) => registry(actor).liftQuarantine({ projectId: projectIdOf(project), reason: '' }),
    }),
  ),
  ...(['setModerator', 'setRegistrant'] as const).map((method) =>
    fc.tuple(account, account, fc.boolean()).map(([actor, whom, is]) =>
      step({
        name: `${method}(${actor}, ${whom}, ${is})`,
        model: (model) => model[method](actor, whom, is),
        chain: (registry) => registry(actor)[method](addressOf(whom), is),
      }),
    ),
  ),
  fc.tuple(account, account).map(([actor, whom]) =>
    step({
      name: `startRegistryTransfer(${actor}, ${whom})`,
      model: (model) => model.startRegistryTransfer(actor, whom),
      chain: (registry) => registry(actor).startRegistryTransfer(addressOf(whom)),
    }),
  ),
  account.map((actor) =>
    step({
      name: `acceptRegistryTransfer(${actor})`,
      model: (model) => model.acceptRegistryTransfer(actor),
      chain: (registry) => registry(actor).acceptRegistryTransfer(),
    }),
  ),
]

/** An event as the model tells it: accounts as numbers, and no more fields than the model has. */
function asInModel(event: Readonly<Record<string, unknown>>, expected: Readonly<Record<string, unknown>>) {
  const flat: Record<string, unknown> = { ...event, ...(event.file as object | undefined) }
  if (event.type === 'PackagePublished') flat.actor = event.publisher
  const number = (value: unknown) =>
    typeof value === 'string' && addresses.includes(value) ? addresses.indexOf(value) : value
  return Object.fromEntries(Object.keys(expected).map((key) => [key, number(flat[key])]))
}

async function run(registryAddress: string, model: RegistryModel, taken: Step, head: string): Promise<string> {
  const registry = (actor: number) => connectRegistry(registryAddress, signers[actor] ?? chain.owner)
  const now = (await chain.now()) + 1
  await chain.provider.send('evm_setNextBlockTimestamp', [now])
  const expected = taken.model(model, now)

  // The gas estimate runs in a block of the same time, and is where a refused call fails.
  const sent = await taken.chain(registry, now).catch((error: unknown) => {
    const refusal = registryErrorOf(error)
    if (!refusal) throw error
    return refusal
  })
  if (!('wait' in sent)) {
    for (const signer of signers) if (signer instanceof NonceManager) signer.reset()
    expect({ refusal: sent.name }).toEqual(expected)
    return head
  }
  const receipt = await sent.wait()
  const logs = receipt?.logs ?? []
  const wanted = 'events' in expected ? expected.events : []
  const events = parseRegistryLogs(logs).map((event, index) => asInModel(event, wanted[index] ?? {}))
  expect({ ...('refusal' in expected ? expected : {}), events }).toEqual({ events: wanted })
  return logs.map((log) => recordHashOf(log, { timestamp: now })).reduce(foldLogHead, head)
}

async function checkState(registry: PackageRegistry, model: RegistryModel): Promise<void> {
  const now = await chain.now()
  for (const project of NAMES) {
    const [projectId, known] = [projectIdOf(project), model.projects.get(project)]
    expect(await registry.projectState(projectId)).toEqual(
      known
        ? {
            owner: addressOf(known.owner),
            pendingOwner: known.pendingOwner === null ? null : addressOf(known.pendingOwner),
            epoch: known.epoch,
            status: known.status,
            quarantinedUntil: known.quarantinedUntil > now ? known.quarantinedUntil : null,
            frozen: known.frozen,
          }
        : null,
    )
    for (const each of FILES) {
      const key = filenameOf(project, each)
      const hash = fileKeyOf(key)
      expect((await registry.fileCommitment(projectId, hash)) !== null).toBe(known?.files.has(key) ?? false)
      expect((await registry.fileYankCommitment(projectId, hash)) !== null).toBe(known?.yankedFiles.has(key) ?? false)
    }
    for (const each of VERSIONS) {
      const commitment = await registry.releaseYankCommitment(projectId, versionHashOf(each))
      expect(commitment !== null).toBe(known?.yankedReleases.has(each) ?? false)
    }
  }
  const { owner, pendingOwner } = await registry.registryState()
  expect([owner, pendingOwner]).toEqual(
    [model.owner, model.pendingOwner].map((number) => (number === null ? null : addressOf(number))),
  )
}

test(
  'the contract does what the model does: the same refusals, events, state and log head',
  async () => {
    const sequence = fc.record({
      isOpen: fc.boolean(),
      taken: fc.array(fc.oneof(...steps), { minLength: 10, maxLength: 30 }),
    })
    const seed = Number(process.env.DIPMP_SEED ?? Date.now() & 0x7fffffff)
    let done = 0

    await fc.assert(
      fc.asyncProperty(sequence, async ({ isOpen, taken }) => {
        const config = { owner: addressOf(0), policy: isOpen ? 'open' : 'allow-list', name: 'model' } as const
        const { address, block } = await deployRegistry(signers[0] ?? chain.owner, config)
        const model = new RegistryModel(0, isOpen)
        const [born] = await chain.provider.getLogs({ address, fromBlock: Number(block) })
        if (!born) throw new Error('a registry began without a record')
        let head = foldLogHead(EMPTY_LOG_HEAD, recordHashOf(born, { timestamp: await chain.now() }))
        for (const each of taken) {
          head = await run(address, model, each, head)
          done++
        }
        const registry = connectRegistry(address, chain.owner)
        expect(await registry.logHead()).toBe(head)
        await checkState(registry, model)
      }),
      { numRuns: SEQUENCES, seed, endOnFailure: process.env.DIPMP_FUZZ !== 'long' },
    )
    expect(done).toBeGreaterThan(SEQUENCES * 10)
  },
  SEQUENCES * 10_000,
)
