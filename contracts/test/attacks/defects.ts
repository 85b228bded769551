import { fileKeyOf, recordHashOf } from '../../index.ts'
import { type Arena, bytesOf, call, fileOf, PROJECT, PROJECT_ID, publish, sha256 } from './arena.ts'
import { type Attack, failed, succeeded, unlessRefused } from './attack.ts'
import { addToFirst, fillFirst, firstPage } from './first-page.ts'
import { readEntries } from './replay.ts'

const MARKUP = '"><script>alert(1)</script>'
const VERSIONS = ['1.0rc1', '2024.1.0', '1!2.0.post3.dev4+local.7', '1.0']

/** The defects of the first dipmp's contract that an attacker, or plain bad luck, can use. */
export const DEFECTS: readonly Attack[] = [
  {
    id: 'D1',
    name: 'a stranger adds a release to a project',
    onFirst: async ({ first, attacker }) => {
      await addToFirst(first, '1.0.0', 'demo-1.0.0-py3-none-any.whl')
      await addToFirst(first.as(attacker), '99.0.0', 'demo-99.0.0-py3-none-any.whl')
      const page = await firstPage(first)
      return page.includes('demo-99.0.0') ? succeeded('the page lists it') : failed('the page does not list it')
    },
    onOurs: async (arena) => {
      await publish(arena, arena.victim, '1.0.0', 'demo-1.0.0-py3-none-any.whl')
      return unlessRefused(await publish(arena, arena.attacker, '99.0.0', 'demo-99.0.0-py3-none-any.whl'), 'published')
    },
  },
  {
    id: 'D2',
    name: 'a project is filled up until it takes no release any more',
    onFirst: async ({ first, attacker }) => {
      await fillFirst(first.as(attacker))
      const { refusal } = await addToFirst(first, '1.0.0', 'demo-1.0.0-py3-none-any.whl')
      return refusal ? succeeded('after 255 versions the owner is refused') : failed('the owner still publishes')
    },
    onOurs: async (arena) => {
      const names = Array.from({ length: 300 }, (_, index) => `demo-1.0.0-${index}-py3-none-any.whl`)
      await publish(arena, arena.victim, '1.0.0', ...names)
      const { refusal } = await publish(arena, arena.victim, '1.0.1', 'demo-1.0.1-py3-none-any.whl')
      return refusal
        ? succeeded(`refused: ${refusal}`)
        : failed('after 300 files the owner still publishes; strangers cannot')
    },
  },
  {
    id: 'D3',
    name: 'a rival who sees a publish that waits for its block takes its place',
    onFirst: async ({ first, attacker }) => {
      await addToFirst(first.as(attacker), '1.0.0', 'demo-1.0.0-py3-none-any.whl')
      const { refusal } = await addToFirst(first, '1.0.0', 'demo-1.0.0-py3-none-any.whl')
      return refusal ? succeeded("the rival's file stands, the owner is refused") : failed('the owner publishes')
    },
    onOurs: async (arena) => {
      await call(arena, arena.victim, 'register', PROJECT)
      const rival = await publish(arena, arena.attacker, '1.0.0', 'demo-1.0.0-py3-none-any.whl')
      const victim = await publish(arena, arena.victim, '1.0.0', 'demo-1.0.0-py3-none-any.whl')
      if (victim.refusal) return succeeded(`the owner is refused: ${victim.refusal}`)
      return unlessRefused(rival, 'both published')
    },
  },
  {
    id: 'D4',
    name: 'the first file of a version shuts out its others',
    onFirst: async ({ first }) => {
      await addToFirst(first, '1.0.0', 'demo-1.0.0-cp314-cp314-win_amd64.whl')
      const { refusal } = await addToFirst(first, '1.0.0', 'demo-1.0.0.tar.gz')
      return refusal ? succeeded('no sdist beside a wheel') : failed('both stand')
    },
    onOurs: async (arena) => {
      await publish(arena, arena.victim, '1.0.0', 'demo-1.0.0-cp314-cp314-win_amd64.whl')
      const { refusal } = await publish(arena, arena.victim, '1.0.0', 'demo-1.0.0.tar.gz')
      return refusal ? succeeded(`refused: ${refusal}`) : failed('a wheel and an sdist of one version')
    },
  },
  {
    id: 'D5',
    name: 'a version of PEP 440 cannot be published',
    onFirst: async ({ first }) => {
      const outcomes = await Promise.all(VERSIONS.map((version) => addToFirst(first, version, 'x').catch(() => null)))
      const kept = outcomes.filter((outcome) => outcome?.refusal === null).length
      return kept < VERSIONS.length
        ? succeeded(`${VERSIONS.length - kept} of ${VERSIONS.length} versions lost`)
        : failed('all kept')
    },
    onOurs: async (arena) => {
      const kept: string[] = []
      for (const version of VERSIONS) {
        const { events } = await publish(arena, arena.victim, version, `demo-${version}-py3-none-any.whl`)
        kept.push(...events.flatMap((event) => (event.type === 'PackagePublished' ? [event.version] : [])))
      }
      const isKept = kept.join() === VERSIONS.join()
      return isKept ? failed('all stand as they were written') : succeeded(`only ${kept.join()} stand`)
    },
  },
  {
    id: 'D6',
    name: 'two versions fall together',
    onFirst: async ({ first }) => {
      await addToFirst(first, '1.0.0', 'demo-1.0.0-py3-none-any.whl')
      const { refusal } = await addToFirst(first, '1.256.0', 'demo-1.256.0-py3-none-any.whl')
      return refusal ? succeeded('1.256.0 is taken for 1.0.0') : failed('both stand')
    },
    onOurs: async (arena) => {
      await publish(arena, arena.victim, '1.0.0', 'demo-1.0.0-py3-none-any.whl')
      const { refusal } = await publish(arena, arena.victim, '1.256.0', 'demo-1.256.0-py3-none-any.whl')
      return refusal ? succeeded(`refused: ${refusal}`) : failed('both stand')
    },
  },
  {
    id: 'D8',
    name: "a project lists another project's file, and a name is not normal",
    onFirst: async ({ first }) => {
      await addToFirst(first, '1.0.0', 'requests-9999-py3-none-any.whl')
      await addToFirst(first, '1.0.0', 'x', 'De..Mo')
      const pages = `${await firstPage(first)}${await firstPage(first, 'De..Mo')}`
      return pages.includes('requests-9999') ? succeeded('the page lists it') : failed('the page does not list it')
    },
    onOurs: async (arena) => {
      const file = await publish(arena, arena.victim, '1.0.0', 'requests-9999-py3-none-any.whl')
      const args = ['De..Mo', '1.0.0', [fileOf('de_mo-1.0.0.tar.gz')], true]
      const name = await call(arena, arena.victim, 'publish', ...args)
      const refusals = [file.refusal, name.refusal].filter((refusal) => refusal !== null)
      return refusals.length === 2
        ? failed(`refused: ${refusals.map((each) => `\`${each}\``).join(', ')}`)
        : succeeded('one of both stands')
    },
  },
  {
    id: 'D9',
    name: 'a script is stored for the page',
    onFirst: async ({ first, attacker }) => {
      await addToFirst(first.as(attacker), '1.0.0', MARKUP)
      const page = await firstPage(first)
      return page.includes('<script>alert(1)</script>') ? succeeded('the page holds the script') : failed('it does not')
    },
    onOurs: async (arena) => {
      const file = await publish(arena, arena.attacker, '1.0.0', `demo-1.0.0${MARKUP}`)
      const name = await call(arena, arena.attacker, 'register', MARKUP)
      const refusals = [file.refusal, name.refusal].filter((refusal) => refusal !== null)
      return refusals.length === 2
        ? failed(`refused: ${refusals.map((each) => `\`${each}\``).join(', ')}`)
        : succeeded('stored')
    },
  },
  {
    id: 'D10',
    name: 'bytes are swapped on their way, and nobody can tell',
    onFirst: async ({ first }) => {
      await addToFirst(first, '1.0.0', 'demo-1.0.0-py3-none-any.whl')
      const page = await firstPage(first)
      return /[0-9a-f]{64}/.test(page)
        ? failed('the page holds a digest')
        : succeeded('neither size nor digest is known')
    },
    onOurs: async (arena) => {
      const filename = 'demo-1.0.0-py3-none-any.whl'
      await publish(arena, arena.victim, '1.0.0', filename)
      const isGenuine = await matchesRecord(arena, filename, bytesOf(filename))
      const isSwapped = await matchesRecord(arena, filename, Buffer.from('other bytes'))
      return isGenuine && !isSwapped ? failed('the digest in the proven record is another') : succeeded('they pass')
    },
  },
]

/** Whether bytes are those of the record that the registry's storage commits to. */
export async function matchesRecord(arena: Arena, filename: string, bytes: Buffer): Promise<boolean> {
  const entries = await readEntries(arena)
  const commitment = await arena.chain.registry.fileCommitment(PROJECT_ID, fileKeyOf(filename))
  const entry = entries.find(({ log, timestamp }) => recordHashOf(log, { timestamp }) === commitment)
  return entry?.log.data.includes(sha256(bytes)) ?? false
}
