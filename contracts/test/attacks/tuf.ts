import { fileKeyOf, recordHashOf } from '../../index.ts'
import { type Arena, bytesOf, call, PROJECT_ID, publish, sha256 } from './arena.ts'
import { type Attack, failed, type Result, succeeded, unlessRefused } from './attack.ts'
import { matchesRecord } from './defects.ts'
import { addToFirst, firstPage } from './first-page.ts'
import { type Entry, headsOf, passesForAll, readEntries } from './replay.ts'

const WHEEL = 'demo-1.0.0-py3-none-any.whl'
const NEXT_WHEEL = 'demo-1.0.1-py3-none-any.whl'

/** The attacks that The Update Framework names, as far as they reach the contract: https://theupdateframework.io/docs/security/ */
export const TUF_ATTACKS: readonly Attack[] = [
  {
    id: 'TUF1',
    name: 'arbitrary installation: a mirror serves a file of its own',
    onFirst: (arena) => nothingKnown(arena, 'digest', /[0-9a-f]{64}/),
    onOurs: async (arena) => {
      await publish(arena, arena.victim, '1.0.0', WHEEL)
      const genuine = await matchesRecord(arena, WHEEL, bytesOf(WHEEL))
      const swapped = await matchesRecord(arena, WHEEL, Buffer.from("the mirror's own"))
      return genuine && !swapped ? failed('its digest is not in the record') : succeeded('it passes')
    },
  },
  {
    id: 'TUF2',
    name: 'endless data: a mirror sends without end',
    onFirst: (arena) => nothingKnown(arena, 'size', /size/),
    onOurs: async (arena) => {
      const { events } = await publish(arena, arena.victim, '1.0.0', WHEEL)
      const size = events.flatMap((event) => (event.type === 'PackagePublished' ? [event.file.size] : []))[0]
      return size === BigInt(bytesOf(WHEEL).length) ? failed('the record says where to stop') : succeeded('no size')
    },
  },
  {
    id: 'TUF3',
    name: 'extraneous dependencies: a mirror adds one to the core metadata',
    onFirst: (arena) => nothingKnown(arena, 'digest of metadata', /[0-9a-f]{64}/),
    onOurs: async (arena) => {
      await publish(arena, arena.victim, '1.0.0', WHEEL)
      const genuine = await matchesRecord(arena, WHEEL, bytesOf(`METADATA of ${WHEEL}`))
      const changed = await matchesRecord(arena, WHEEL, Buffer.from('Requires-Dist: evil'))
      return genuine && !changed ? failed("the metadata's digest is in the record") : succeeded('it passes')
    },
  },
  {
    id: 'TUF4',
    name: 'fast-forward: a very high version locks the owner out',
    onFirst: async ({ first, attacker }) => {
      await addToFirst(first.as(attacker), '255.255.255', 'demo-255.255.255-py3-none-any.whl')
      const page = await firstPage(first)
      return page.includes('255.255.255') ? succeeded('it stays the highest for ever') : failed('it is not listed')
    },
    onOurs: async (arena) => {
      const { victim, helper } = arena
      await publish(arena, victim, '1.0.0', WHEEL)
      await trust(arena, 86_400)
      await publish(arena, helper, '9999', 'demo-9999-py3-none-any.whl')
      const yank = await call(arena, victim, 'yankRelease', PROJECT_ID, '9999', 'not ours')
      const later = await publish(arena, victim, '1.0.1', NEXT_WHEEL)
      const refusal = yank.refusal ?? later.refusal
      return refusal ? succeeded(`the owner is refused: ${refusal}`) : failed('the owner yanks it and publishes 1.0.1')
    },
  },
  {
    id: 'TUF5',
    name: 'indefinite freeze: a reader is kept at an old state',
    onFirst: (arena) => nothingKnown(arena, 'head', /head/),
    onOurs: async (arena) => {
      await publish(arena, arena.victim, '1.0.0', WHEEL)
      const old = await readEntries(arena)
      await publish(arena, arena.victim, '1.0.1', NEXT_WHEEL)
      return (await passesForAll(arena, old)) ? succeeded('it passes') : failed('it ends at another log head')
    },
  },
  {
    id: 'TUF6',
    name: 'malicious mirror: a yank is left out',
    onFirst: async ({ first }) => {
      await addToFirst(first, '1.0.0', WHEEL)
      return succeeded('there is no yank, and nothing to miss one by')
    },
    onOurs: async (arena) => {
      await publish(arena, arena.victim, '1.0.0', WHEEL)
      await call(arena, arena.victim, 'yankFile', PROJECT_ID, WHEEL, 'broken')
      await publish(arena, arena.victim, '1.0.1', NEXT_WHEEL)
      const all = await readEntries(arena)
      const without = all.filter((_, index) => index !== all.length - 2)
      if (!(await passesForAll(arena, all))) return succeeded('even the whole log does not pass')
      return (await passesForAll(arena, without)) ? succeeded('it passes') : failed('it ends at another log head')
    },
  },
  {
    id: 'TUF7',
    name: "mix-and-match: one release's file with another's bytes",
    onFirst: (arena) => nothingKnown(arena, 'digest', /[0-9a-f]{64}/),
    onOurs: async (arena) => {
      await publish(arena, arena.victim, '1.0.0', WHEEL)
      await publish(arena, arena.victim, '1.0.1', NEXT_WHEEL)
      const entries = await readEntries(arena)
      const mixed = entries.map(({ log, timestamp }) => ({
        log: { ...log, data: log.data.replace(sha256(bytesOf(NEXT_WHEEL)), sha256(bytesOf(WHEEL))) },
        timestamp,
      }))
      const commitment = await arena.chain.registry.fileCommitment(PROJECT_ID, fileKeyOf(NEXT_WHEEL))
      const isProven = (shown: readonly Entry[]): boolean =>
        shown.some(({ log, timestamp }) => recordHashOf(log, { timestamp }) === commitment)
      return isProven(entries) && !isProven(mixed)
        ? failed('no commitment is that of such a record')
        : succeeded('it passes')
    },
  },
  {
    id: 'TUF8',
    name: 'rollback: a reader who knows a state is shown an older one',
    onFirst: (arena) => nothingKnown(arena, 'head', /head/),
    onOurs: async (arena) => {
      await publish(arena, arena.victim, '1.0.0', WHEEL)
      const old = await readEntries(arena)
      await publish(arena, arena.victim, '1.0.1', NEXT_WHEEL)
      const seen = await arena.chain.registry.logHead()
      return headsOf(old).includes(seen) ? succeeded('it passes') : failed('it never reaches the log head seen before')
    },
  },
  {
    id: 'TUF9',
    name: 'key compromise: a key that leaked publishes on',
    onFirst: async ({ first, helper, attacker }) => {
      await addToFirst(first.as(helper), '1.0.0', WHEEL)
      return unlessRefused(await addToFirst(first.as(attacker), '1.0.1', NEXT_WHEEL), 'no key is ever refused')
    },
    onOurs: async (arena) => {
      const { victim, helper, attacker, chain } = arena
      await publish(arena, victim, '1.0.0', WHEEL)
      await trust(arena, 3_600)
      const maintain = await call(
        arena,
        helper,
        'setMaintainer',
        PROJECT_ID,
        await attacker.getAddress(),
        4_102_444_800,
      )
      const take = await call(arena, helper, 'startTransfer', PROJECT_ID, await attacker.getAddress())
      await chain.provider.send('evm_increaseTime', [3_600])
      const late = await publish(arena, helper, '1.0.1', NEXT_WHEEL)
      if (!maintain.refusal || !take.refusal) return succeeded('it makes itself another key, or the owner')
      return unlessRefused(late, 'it publishes after its expiry')
    },
  },
  {
    id: 'TUF10',
    name: "wrong software: a project serves another one's file as a release of its own",
    onFirst: async ({ first }) => {
      await addToFirst(first, '1.0.0', 'pip-1.0.0-py3-none-any.whl')
      const page = await firstPage(first)
      return page.includes('pip-1.0.0') ? succeeded('the page lists it') : failed('the page does not list it')
    },
    onOurs: async (arena) =>
      unlessRefused(await publish(arena, arena.victim, '1.0.0', 'pip-1.0.0-py3-none-any.whl'), 'published'),
  },
]

/** What a reader of the first dipmp would check by is not there. */
async function nothingKnown({ first }: Arena, what: string, form: RegExp): Promise<Result> {
  await addToFirst(first, '1.0.0', WHEEL)
  const identities = JSON.stringify(await first.getAllIdentities('demo'))
  return form.test(identities) ? failed(`there is a ${what}`) : succeeded(`it knows no ${what}`)
}

async function trust(arena: Arena, seconds: number): Promise<void> {
  const block = await arena.chain.provider.getBlock('latest')
  const expiry = (block?.timestamp ?? 0) + seconds
  await call(arena, arena.victim, 'setMaintainer', PROJECT_ID, await arena.helper.getAddress(), 3, expiry)
}
