import { createHash } from 'node:crypto'
import { normalizeName } from '@dipmp/packaging'
import { IndexUnavailableError, ProjectNotFoundError, RegistryNotFoundError } from '../errors.ts'
import type { ChangedProjects, ListChanges } from '../project-list/list-changes.ts'
import type { RecordLog, RecordMark, RecordWindow } from '../record-log.ts'
import type { RegistryAddress } from '../registry-address.ts'
import type { Block, File, Project, ProjectList, ProjectListEntry, RegistryIndex } from '../registry-index.ts'
import { REGISTRY, sampleFile } from './sample.ts'

type FakeBlock = Readonly<{ number: bigint; hash: string; parentHash: string; marks: readonly Mark[] }>

/** A publish or a yank of a version of a project, or its quarantine until a block's number, which is the time here. */
type Mark = Readonly<{ name: string; version: string; isYank: boolean; until: number | null; transaction: string }>

const ROWS = 1000

/** A chain with one registry, and an index over it that is always at its head. */
export class FakeChain implements RecordLog, RegistryIndex, ListChanges {
  #blocks: FakeBlock[] = []
  #forks = 0
  isAway = false
  /** How many turns of the event loop an answer is under way, after it was made. */
  turns = 0
  reads = 0
  /** How often only what changed of a list was asked for. */
  changesRead = 0

  constructor() {
    this.mine()
  }

  get head(): FakeBlock {
    const head = this.#blocks.at(-1)
    if (!head) throw new TypeError('a chain without blocks')
    return head
  }

  mine(...marks: Omit<Mark, 'transaction'>[]): void {
    const number = BigInt(this.#blocks.length)
    const parentHash = this.#blocks.at(-1)?.hash ?? `0x${'0'.repeat(64)}`
    const hash = hashOf(`${parentHash} ${this.#forks} ${JSON.stringify(marks)}`)
    const made = marks.map((mark, place) => ({ ...mark, transaction: hashOf(`${hash} ${place}`) }))
    this.#blocks.push({ number, hash, parentHash, marks: made })
  }

  publish(name: string, version: string): void {
    this.mine({ name, version, isYank: false, until: null })
  }

  yank(name: string, version: string): void {
    this.mine({ name, version, isYank: true, until: null })
  }

  /** Puts a project in quarantine for some blocks. */
  quarantine(name: string, blocks: number): void {
    this.mine({ name, version: '', isYank: false, until: this.#blocks.length + blocks })
  }

  /** Records something about the registry itself. */
  govern(): void {
    this.mine({ name: '', version: '', isYank: false, until: null })
  }

  /** Drops the last blocks. What is mined from now on stands on another fork. */
  revert(depth: number): void {
    this.#blocks.splice(Math.max(1, this.#blocks.length - depth))
    this.#forks += 1
  }

  async since(fromBlock: bigint): Promise<RecordWindow> {
    if (this.isAway) throw new Error('the index is away')
    const records = this.#marks().filter(({ blockNumber }) => blockNumber >= fromBlock)
    const { number, hash, parentHash } = this.head
    return {
      head: { number, hash, parentHash, timestamp: Number(number), deployment: 'QmFake' },
      records: records.slice(0, ROWS).map((record): RecordMark => record),
      isWhole: records.length < ROWS,
    }
  }

  async read(registry: RegistryAddress, projectIds: readonly string[], block: Block): Promise<ChangedProjects> {
    this.changesRead += 1
    if (!this.#blocks.some(({ hash }) => hash === block.hash)) throw new IndexUnavailableError('it has no such block')
    const { serial, projects } = this.#listAt(registry, block)
    return this.#underWay({
      serial,
      projects: projects.filter(({ normalizedName }) => projectIds.includes(projectIdOf(normalizedName))),
    })
  }

  async projects(registry: RegistryAddress): Promise<ProjectList> {
    this.#check(registry)
    return this.#underWay(this.#listAt(registry, this.head))
  }

  #listAt(registry: RegistryAddress, block: Block): ProjectList {
    const marks = this.#marks().filter(({ blockNumber }) => blockNumber <= block.number)
    const serials = new Map<string, number>()
    for (const [place, { name }] of marks.entries()) if (name !== '') serials.set(name, place + 1)
    const projects = [...serials].map(
      ([name, serial]): ProjectListEntry => ({ normalizedName: normalizeName(name), serial }),
    )
    return { registry, serial: marks.length, projects, block }
  }

  async project(registry: RegistryAddress, normalizedName: string): Promise<Project> {
    this.#check(registry)
    const marks = this.#marks().filter(({ name }) => name === normalizedName)
    const last = marks.at(-1)
    if (!last) return this.#underWay(new ProjectNotFoundError(registry, normalizedName, this.head)).then(fail)
    return this.#underWay({
      registry,
      normalizedName: normalizeName(normalizedName),
      projectId: projectIdOf(normalizedName),
      serial: last.place + 1,
      ...this.#statusOf(marks),
      files: filesOf(marks),
      lateFiles: [],
      block: this.head,
    })
  }

  #statusOf(marks: readonly PlacedMark[]): Pick<Project, 'status' | 'turns'> {
    const until = marks.findLast((mark) => mark.until !== null)?.until ?? null
    if (until === null) return { status: { type: 'active', reason: null }, turns: [] }
    const isPast = Number(this.head.number) >= until
    const turns = [{ type: 'time' as const, at: until, isPast }]
    return { status: isPast ? { type: 'active', reason: null } : { type: 'quarantined', reason: null, until }, turns }
  }

  async #underWay<T>(answer: T): Promise<T> {
    for (let turn = this.turns; turn > 0; turn -= 1) await new Promise((resolve) => setImmediate(resolve))
    return answer
  }

  async file(): Promise<File> {
    throw new Error('this index is not asked for files')
  }

  #check(registry: RegistryAddress): void {
    this.reads += 1
    if (registry !== REGISTRY) throw new RegistryNotFoundError(registry)
  }

  #marks() {
    return this.#blocks
      .flatMap(({ number, marks }) => marks.map((mark) => ({ ...mark, blockNumber: number })))
      .map((mark, place) => ({
        ...mark,
        place,
        id: `0x${place.toString(16).padStart(48, '0')}`,
        registry: REGISTRY,
        projectId: mark.name === '' ? null : projectIdOf(mark.name),
        print: `${mark.blockNumber} ${mark.transaction} ${mark.name} ${mark.version} ${mark.isYank} ${mark.until}`,
      }))
  }
}

function fail(error: Error): never {
  throw error
}

type PlacedMark = Mark & Readonly<{ blockNumber: bigint }>

function filesOf(marks: readonly PlacedMark[]): File[] {
  const yanked = new Set(marks.filter(({ isYank }) => isYank).map(({ version }) => version))
  const published = new Map(
    marks.filter(({ isYank, until }) => !isYank && until === null).map((mark) => [mark.version, mark]),
  )
  return [...published.values()].map(({ name, version, transaction, blockNumber }) =>
    sampleFile(`${name}-${version}.tar.gz`, Buffer.from(`${name} ${version}`), {
      transactionHash: transaction,
      blockNumber,
      publishedAt: 1_700_000_000 + Number(blockNumber),
      yank: yanked.has(version) ? { reason: null } : null,
    }),
  )
}

export function projectIdOf(name: string): string {
  return hashOf(name)
}

function hashOf(text: string): string {
  return `0x${createHash('sha256').update(text).digest('hex')}`
}
