import { id, type Signer } from 'ethers'
import { authorize } from '../signing.ts'
import { type Arena, call, fileOf, PROJECT, PROJECT_ID, settle } from './arena.ts'
import { failed, type Result, succeeded, unlessRefused } from './attack.ts'
import { FORMER_TYPES, type Former } from './former.ts'

/** One attack on the registry as it was before it held the rules of docs/reference/records.md, and as it is. */
export type FormerAttack = Readonly<{
  id: string
  name: string
  onFormer(arena: Arena, former: Former): Promise<Result>
  onOurs(arena: Arena): Promise<Result>
}>

const WHEEL = 'demo-1.0.0-py3-none-any.whl'
const FAR = 4_102_444_800
const LARGE = { ...fileOf(WHEEL), size: 2n ** 53n, dagRoot: `0x${'01'.repeat(32)}` }

const publishFormer = (former: Former, signer: Signer, version: string, hashed: string, file: unknown) =>
  former.call(signer, 'publish', PROJECT, version, id(hashed), [file])
const publishOurs = (arena: Arena, signer: Signer, version: string, filename: string, registers = false) =>
  call(arena, signer, 'publish', PROJECT, version, [fileOf(filename)], registers)

export const FORMER_ATTACKS: readonly FormerAttack[] = [
  {
    id: 'R1',
    name: 'a rival who sees a first publish that waits takes the name, names the victim a maintainer, and owns its release',
    onFormer: async ({ victim, attacker }, former) => {
      await former.call(attacker, 'register', PROJECT)
      await former.call(attacker, 'setMaintainer', PROJECT_ID, await victim.getAddress(), FAR)
      const { refusal } = await publishFormer(former, victim, '1.0.0', '1', fileOf(WHEEL))
      const isRivals = (await former.ask('ownerOf', PROJECT_ID)) === (await attacker.getAddress())
      return refusal === null && isRivals ? succeeded("the release stands in the rival's project") : failed('refused')
    },
    onOurs: async (arena) => {
      await capture(arena)
      return unlessRefused(await publishOurs(arena, arena.victim, '1.0.0', WHEEL, true), 'published')
    },
  },
  {
    id: 'R2',
    name: 'the same of a signed publish',
    onFormer: async ({ victim, attacker, helper }, former) => {
      await former.call(attacker, 'register', PROJECT)
      await former.call(attacker, 'setMaintainer', PROJECT_ID, await victim.getAddress(), FAR)
      const [, name, version, chainId, verifyingContract] = (await former.ask('eip712Domain')) as unknown[]
      const domain = { name, version, chainId, verifyingContract } as never
      const authorization = { signer: await victim.getAddress(), epoch: 0, nonce: 0n, deadline: FAR }
      const args = { project: PROJECT, version: '1.0.0', versionHash: id('1'), files: [fileOf(WHEEL)] }
      const signature = await victim.signTypedData(domain, FORMER_TYPES, { ...args, authorization })
      const { refusal } = await former.call(helper, 'publishBySig', ...Object.values(args), {
        ...authorization,
        signature,
      })
      return refusal === null ? succeeded("the release stands in the rival's project") : failed(refusal)
    },
    onOurs: async (arena) => {
      await capture(arena)
      const file = { filename: WHEEL, size: 1n, digest: 'ab'.repeat(32), dagRoot: null, metadataDigest: null }
      const files = [{ ...file, requiresPython: null }]
      const release = { project: PROJECT, version: '1.0.0', files, registers: true }
      const authorization = await authorize(arena.chain, arena.victim, 'publish', release)
      const sent = arena.chain.as(arena.helper).bySig('publish', release, authorization)
      return unlessRefused(await settle(sent), 'published')
    },
  },
  {
    id: 'R3',
    name: 'a yank of a version marks another, which can then not be yanked',
    onFormer: async ({ victim }, former) => {
      await publishFormer(former, victim, '0.1', '0.1', fileOf('demo-0.1.tar.gz'))
      await former.call(victim, 'yankRelease', PROJECT_ID, '7.0', id('0.1'), '')
      const { refusal } = await former.call(victim, 'yankRelease', PROJECT_ID, '0.1', id('0.1'), '')
      return refusal ? succeeded(`the true yank is refused: \`${refusal}\``) : failed('it goes through')
    },
    onOurs: async (arena) => {
      await publishOurs(arena, arena.victim, '0.1', 'demo-0.1.tar.gz', true)
      await call(arena, arena.victim, 'yankRelease', PROJECT_ID, '7.0', '')
      const { refusal } = await call(arena, arena.victim, 'yankRelease', PROJECT_ID, '0.1', '')
      return refusal ? succeeded(`refused: \`${refusal}\``) : failed('the version says what is yanked')
    },
  },
  {
    id: 'R4',
    name: 'a file name is burnt by a record that no reader lists',
    onFormer: async ({ victim }, former) => {
      await publishFormer(former, victim, '0.1.0', '0.1', fileOf('demo-0.2.0-py3-none-any.whl'))
      const { refusal } = await publishFormer(former, victim, '0.2.0', '0.2', fileOf('demo-0.2.0-py3-none-any.whl'))
      return refusal ? succeeded(`the true file is refused: \`${refusal}\``) : failed('both stand')
    },
    onOurs: async (arena) => {
      await call(arena, arena.victim, 'register', PROJECT)
      return unlessRefused(await publishOurs(arena, arena.victim, '0.1.0', 'demo-0.2.0-py3-none-any.whl'), 'published')
    },
  },
  {
    id: 'R5',
    name: 'one distribution is published twice, in two spellings',
    onFormer: async ({ victim }, former) => {
      await publishFormer(former, victim, '1.0.0', '1', fileOf(WHEEL))
      return unlessRefused(
        await publishFormer(former, victim, '1.0', '1', fileOf('demo-1.0-py3-none-any.whl')),
        'both stand, and pip takes either',
      )
    },
    onOurs: async (arena) => {
      await publishOurs(arena, arena.victim, '1.0.0', WHEEL, true)
      return unlessRefused(await publishOurs(arena, arena.victim, '1.0', 'Demo-1.0-py3-none-any.whl'), 'both stand')
    },
  },
  {
    id: 'R6',
    name: 'a file is recorded that no page can tell the size of',
    onFormer: async ({ victim }, former) =>
      unlessRefused(await publishFormer(former, victim, '1.0.0', '1', LARGE), 'recorded, and left out of pages'),
    onOurs: async (arena) =>
      unlessRefused(await call(arena, arena.victim, 'publish', PROJECT, '1.0.0', [LARGE], true), 'recorded'),
  },
  {
    id: 'R7',
    name: 'a key that leaked from a build machine yanks what is there',
    onFormer: async ({ victim, helper }, former) => {
      await publishFormer(former, victim, '1.0.0', '1', fileOf(WHEEL))
      await former.call(victim, 'setMaintainer', PROJECT_ID, await helper.getAddress(), FAR)
      return unlessRefused(await former.call(helper, 'yankFile', PROJECT_ID, WHEEL, ''), 'it yanks')
    },
    onOurs: async (arena) => {
      await publishOurs(arena, arena.victim, '1.0.0', WHEEL, true)
      await call(arena, arena.victim, 'setMaintainer', PROJECT_ID, await arena.helper.getAddress(), 1, FAR)
      return unlessRefused(await call(arena, arena.helper, 'yankFile', PROJECT_ID, WHEEL, ''), 'it yanks')
    },
  },
  {
    id: 'R8',
    name: "an owner's stolen key publishes in a project that was given up",
    onFormer: async ({ victim }, former) => {
      await publishFormer(former, victim, '1.0.0', '1', fileOf(WHEEL))
      await former.call(victim, 'setStatus', PROJECT_ID, 1, '')
      await former.call(victim, 'setStatus', PROJECT_ID, 0, '')
      const late = await publishFormer(former, victim, '1.0.1', '1.0.1', fileOf('demo-1.0.1-py3-none-any.whl'))
      return unlessRefused(late, 'it takes the archive back and publishes')
    },
    onOurs: async (arena) => {
      await publishOurs(arena, arena.victim, '1.0.0', WHEEL, true)
      await call(arena, arena.victim, 'freeze', PROJECT_ID)
      await call(arena, arena.victim, 'setStatus', PROJECT_ID, 0, '')
      return unlessRefused(await publishOurs(arena, arena.victim, '1.0.1', 'demo-1.0.1-py3-none-any.whl'), 'published')
    },
  },
]

/** What the rival does before the victim's first publish. */
async function capture(arena: Arena): Promise<void> {
  await call(arena, arena.attacker, 'register', PROJECT)
  await call(arena, arena.attacker, 'setMaintainer', PROJECT_ID, await arena.victim.getAddress(), 3, FAR)
}
