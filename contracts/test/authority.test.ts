import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Interface } from 'ethers'
import { CALL_ARGUMENTS } from '../calls.ts'
import { fileKeyOf, projectIdOf, registryAbi, type SignedCallName, type SignedCalls, versionHashOf } from '../index.ts'
import {
  plain,
  playScene,
  projectId,
  ROLES,
  type Role,
  type Scene,
  STATUSES,
  yanked,
  yankedRelease,
} from './authority-scene.ts'
import { type Chain, startChain } from './chain.ts'
import { demoFile, demoRelease, laterRelease } from './releases.ts'
import { authorize } from './signing.ts'
import { outcomeOf } from './simulate.ts'

/** Who may make a call, and what refuses the others; `unless` refuses also those who may, by the project's status. */
type Rule = Readonly<{ allowed: readonly Role[]; refusal: string; unless?: Readonly<Record<string, string>> }>
/** A call; what it is made with may depend on the caller and the time. */
type Call = Rule & Readonly<{ name: string; args: (self: string, now: number) => readonly unknown[] }>
type SignedCall = Rule & Readonly<{ name: SignedCallName; call: SignedCalls[SignedCallName]; epoch: number }>

const DAY = 86_400
const FAR = 4_000_000_000
const free = projectIdOf('nobodys')
const versionHash = versionHashOf('1')
const someone = `0x${'11'.repeat(20)}`
const more = laterRelease({ files: [demoFile({ filename: 'demo-1.0-1-py3-none-any.whl' })] })
const again = demoRelease({ files: more.files })
const nowhere = { ...more, project: 'nobodys' }
const first = demoRelease({ project: 'nobodys', files: [demoFile({ filename: 'nobodys-1.0.tar.gz' })] })

const publishers: Rule = {
  allowed: ['owner', 'maintainer', 'publishing maintainer'],
  refusal: 'NotProjectOwner',
  unless: { archived: 'ProjectArchived', frozen: 'ProjectIsFrozen' },
}
const yankers: Rule = { allowed: ['owner', 'maintainer', 'yanking maintainer'], refusal: 'NotProjectOwner' }
const maintainers: Rule = {
  allowed: ['maintainer', 'publishing maintainer', 'yanking maintainer'],
  refusal: 'NotMaintainer',
}
const owner: Rule = { allowed: ['owner'], refusal: 'NotProjectOwner' }
const moderator: Rule = { allowed: ['moderator'], refusal: 'NotModerator' }
const registryOwner: Rule = { allowed: ["registry's owner"], refusal: 'NotRegistryOwner' }
const nobody = (refusal: string): Rule => ({ allowed: [], refusal })
const anyone: Rule = { allowed: ROLES, refusal: '' }

const signed = <Name extends SignedCallName>(
  name: Name,
  call: SignedCalls[Name],
  rule: Rule,
  epoch = 1,
): SignedCall => ({
  name,
  call,
  epoch,
  ...rule,
})
const SIGNED: readonly SignedCall[] = [
  signed('publish', more, publishers),
  signed('publish', again, nobody('ProjectAlreadyRegistered')),
  signed('publish', nowhere, nobody('ProjectNotRegistered'), 0),
  signed('publish', first, anyone, 0),
  signed('yankFile', { projectId, filename: plain, reason: '' }, yankers),
  signed('unyankFile', { projectId, filename: yanked }, yankers),
  signed('yankRelease', { projectId, version: '1.0', reason: '' }, yankers),
  signed('unyankRelease', yankedRelease, yankers),
  signed('register', { project: 'demo', owner: someone }, nobody('ProjectAlreadyRegistered')),
  signed('register', { project: 'nobodys', owner: someone }, anyone, 0),
  signed('setMaintainer', { projectId, maintainer: someone, roles: ['yank'], expiry: FAR }, owner),
  signed('renounceMaintainer', { projectId }, maintainers),
  signed('setStatus', { projectId, status: 'deprecated', reason: '' }, owner),
  signed('startTransfer', { projectId, newOwner: someone }, owner),
  signed('cancelTransfer', { projectId }, owner),
  signed('acceptTransfer', { projectId }, { allowed: ['pending owner'], refusal: 'NotPendingOwner' }),
]

const argumentsOf = ({ name, call }: SignedCall): readonly unknown[] =>
  Object.values(CALL_ARGUMENTS[name](call as never))
const sent = (name: string, args: readonly unknown[], { allowed, refusal, unless }: Rule): Call => ({
  name,
  args: () => args,
  allowed,
  refusal,
  ...(unless && { unless }),
})
const notQuarantined = {
  active: 'NotQuarantined',
  archived: 'NotQuarantined',
  deprecated: 'NotQuarantined',
  frozen: 'NotQuarantined',
}
const SENT: readonly Call[] = [
  // What is signed is to whom a name is registered, too.
  ...SIGNED.map((call) => sent(call.name === 'register' ? 'registerFor' : call.name, argumentsOf(call), call)),
  sent('freeze', [projectId], { ...owner, unless: { frozen: 'ProjectIsFrozen' } }),
  sent('annotate', [projectId, versionHash, versionHash, versionHash], anyone),
  sent('annotate', [free, versionHash, versionHash, versionHash], nobody('ProjectNotRegistered')),
  sent('register', ['demo'], nobody('ProjectAlreadyRegistered')),
  sent('register', ['nobodys'], anyone),
  {
    name: 'quarantine',
    args: (_self, now) => [projectId, now + DAY, ''],
    ...moderator,
    unless: { quarantined: 'AlreadyQuarantined' },
  },
  sent('liftQuarantine', [projectId, ''], { ...moderator, unless: notQuarantined }),
  sent('setMetadata', [versionHash], registryOwner),
  sent('setModerator', [someone, true], registryOwner),
  {
    name: 'setModerator',
    args: (self) => [self, false],
    allowed: ['moderator', "registry's owner"],
    refusal: 'NotRegistryOwner',
  },
  {
    name: 'setModerator',
    args: () => [scene.addressOf('moderator'), false],
    allowed: ['moderator', "registry's owner"],
    refusal: 'NotRegistryOwner',
  },
  sent('setRegistrant', [someone, true], registryOwner),
  sent('startRegistryTransfer', [someone], registryOwner),
  sent('cancelRegistryTransfer', [], registryOwner),
  sent('acceptRegistryTransfer', [], { allowed: ['pending owner'], refusal: 'NotPendingRegistryOwner' }),
  sent('renounceRegistryOwnership', [], registryOwner),
  sent('initializeRegistry', [someone, 0, 'other'], nobody('AlreadyInitialized')),
  sent('cancelNonce', [7n], anyone),
  sent('cancelNonces', [0n, 7n], anyone),
]

const fileKey = fileKeyOf(plain)
const READ: readonly (readonly [string, readonly unknown[]])[] = [
  ['ownerOf', [projectId]],
  ['projectState', [projectId]],
  ['maintainerOf', [projectId, someone]],
  ['fileCommitment', [projectId, fileKey]],
  ['fileYankCommitment', [projectId, fileKey]],
  ['releaseYankCommitment', [projectId, versionHash]],
  ['logHead', []],
  ['registryState', []],
  ['isModerator', [someone]],
  ['isRegistrant', [someone]],
  ['isNonceUsed', [someone, 1n]],
  ['eip712Domain', []],
  ['supportsInterface', ['0x01ffc9a7']],
]

const abi = new Interface(registryAbi)
let chain: Chain
let scene: Scene
beforeAll(async () => {
  chain = await startChain()
  scene = await playScene(chain)
})
afterAll(() => chain.stop())

test('there is a row for every function of the contract', () => {
  const named = (isWriting: boolean): string[] =>
    registryAbi
      .filter(({ type, stateMutability }) => type === 'function' && (stateMutability === 'nonpayable') === isWriting)
      .map(({ name = '' }) => name)
  const twins = SIGNED.map(({ name }) => `${name}BySig`)

  expect(new Set([...SENT.map(({ name }) => name), ...twins])).toEqual(new Set(named(true)))
  expect(READ.map(([name]) => name).sort()).toEqual(named(false).sort())
})

/** Asks for the outcome for each role, and compares. */
async function check(status: string, rule: Rule, outcomeFor: (role: Role) => Promise<string>): Promise<void> {
  const outcomes = await Promise.all(ROLES.map(async (role) => [role, await outcomeFor(role)] as const))
  const ifAllowed = rule.unless?.[status] ?? 'ok'
  const expected = ROLES.map((role) => [role, rule.allowed.includes(role) ? ifAllowed : rule.refusal])
  expect(Object.fromEntries(outcomes)).toEqual(Object.fromEntries(expected))
}

// Each status drops those after it.
describe.each([...STATUSES].reverse())('in a project that is %s', (status) => {
  beforeAll(() => scene.enter(status))

  test.each(SENT)('$name is for those who may', async ({ name, args, ...rule }) => {
    const now = await chain.now()

    await check(status, rule, (role) => {
      const self = scene.addressOf(role)
      return outcomeOf(chain, self, name, args(self, now))
    })
  })

  test.each(SIGNED)('$name, signed, is for those who may', async (row) => {
    await check(status, row, async (role) => {
      const grant = { signer: scene.addressOf(role), epoch: row.epoch }
      const { signer, nonce, deadline, signature } = await authorize(
        chain,
        scene.signerOf(role),
        row.name,
        row.call as never,
        grant,
      )
      const args = [...argumentsOf(row), { signer, nonce, deadline, signature }]
      return outcomeOf(chain, await chain.stranger.getAddress(), `${row.name}BySig`, args)
    })
  })

  test.each(READ)('%s answers everybody alike', async (name, args) => {
    const data = abi.encodeFunctionData(name, args)
    const answers = await Promise.all(
      ROLES.map((role) => chain.provider.call({ from: scene.addressOf(role), to: chain.registry.address, data })),
    )

    expect(new Set(answers).size).toBe(1)
  })
})

test('a free name belongs to nobody', async () => {
  const account = await chain.owner.getAddress()
  const calls: readonly (readonly [string, readonly unknown[]])[] = [
    ['yankFile', [free, plain, '']],
    ['unyankFile', [free, plain]],
    ['yankRelease', [free, '1.0', '']],
    ['unyankRelease', [free, '1.0']],
    ['setMaintainer', [free, someone, 1, FAR]],
    ['startTransfer', [free, someone]],
    ['cancelTransfer', [free]],
    ['setStatus', [free, 1, '']],
    ['freeze', [free]],
  ]
  for (const [name, args] of calls) expect(await outcomeOf(chain, account, name, args)).toBe('NotProjectOwner')
  expect(await outcomeOf(chain, account, 'acceptTransfer', [free])).toBe('NotPendingOwner')
  expect(await outcomeOf(chain, account, 'renounceMaintainer', [free])).toBe('NotMaintainer')
  const until = (await chain.now()) + DAY
  const aModerator = scene.addressOf('moderator')
  expect(await outcomeOf(chain, aModerator, 'quarantine', [free, until, ''])).toBe('ProjectNotRegistered')
  expect(await outcomeOf(chain, aModerator, 'liftQuarantine', [free, ''])).toBe('NotQuarantined')
})
