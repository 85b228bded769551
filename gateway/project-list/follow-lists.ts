import type { IndexView } from '../follow/index-view.ts'
import type { Change } from '../follow/step.ts'
import type { RegistryAddress } from '../registry-address.ts'
import type { Block, ProjectList, ProjectListEntry, ReadOptions, RegistryIndex } from '../registry-index.ts'
import type { ListChanges } from './list-changes.ts'
import { byName, sortEntries } from './sort-entries.ts'

export type FollowListsOptions = Readonly<{ view: IndexView; changes: ListChanges; maxNames?: number }>

/** What has changed in a registry since its list was read: `isLost` where that cannot be told. */
type Pending = { readonly registry: string; readonly changed: Set<string>; isStale: boolean; isLost: boolean }

type Kept = Readonly<{ list: ProjectList; pending: Pending }>

/** About 200 MB. */
const MAX_NAMES = 2_000_000
/** With more, a list is read whole sooner than followed: a query tells a thousand names either way. */
const MAX_CHANGED = 50_000

/**
 * An index that keeps the project lists it has read, and asks only for the projects of new records: a registry of a
 * hundred thousand names takes a hundred queries to read, and one to follow. A list is kept only where it was read at a
 * block that the view stood at meanwhile, and what the view says has changed since then is read again at the view's
 * block, after a reorg too. So every list equals one that is read whole at that block.
 */
export function followLists(
  index: RegistryIndex,
  { view, changes, maxNames = MAX_NAMES }: FollowListsOptions,
): RegistryIndex {
  const lists = new Map<string, Kept>()
  const pendings = new Set<Pending>()
  view.onChange((change) => {
    for (const pending of pendings) note(pending, change)
  })

  async function projects(registry: RegistryAddress, options?: ReadOptions): Promise<ProjectList> {
    const kept = lists.get(registry)
    const head = view.current()
    if (!kept || !head || kept.pending.isLost || kept.pending.changed.size > MAX_CHANGED) {
      return readWhole(registry, options)
    }
    if (!kept.pending.isStale) return keep({ ...kept.list, block: blockOf(head) }, kept.pending)

    const pending = begin(registry)
    try {
      const ids = [...kept.pending.changed]
      const told = await changes.read(registry, ids, blockOf(head), options).catch(nothingWhereAway)
      // A project that was dropped by a reorg: which name it had, its id does not tell. The block may be gone, too.
      if (told?.projects.length !== ids.length) return await readWhole(registry, options)
      const merged = { ...kept.list, serial: told.serial, projects: merge(kept.list.projects, told.projects) }
      return keep({ ...merged, block: blockOf(head) }, pending)
    } finally {
      endUnlessKept(pending)
    }
  }

  async function readWhole(registry: RegistryAddress, options?: ReadOptions): Promise<ProjectList> {
    // The index is likely to stand where the view then is, and the list to be read there.
    if (view.current()) await view.refresh()
    const pending = begin(registry)
    const before = view.current()
    try {
      const list = await index.projects(registry, options)
      const { hash } = list.block
      if (hash !== before?.hash && hash !== view.current()?.hash) return list
      return keep({ ...list, projects: await sortEntries(list.projects) }, pending)
    } finally {
      endUnlessKept(pending)
    }
  }

  function begin(registry: RegistryAddress): Pending {
    const pending = { registry, changed: new Set<string>(), isStale: false, isLost: false }
    pendings.add(pending)
    return pending
  }

  function endUnlessKept(pending: Pending): void {
    if (lists.get(pending.registry)?.pending !== pending) pendings.delete(pending)
  }

  function keep(list: ProjectList, pending: Pending): ProjectList {
    remove(list.registry, pending)
    lists.set(list.registry, { list, pending })
    pendings.add(pending)
    let names = [...lists.values()].reduce((sum, kept) => sum + kept.list.projects.length, 0)
    for (const [registry, oldest] of lists) {
      if (names <= maxNames) break
      names -= oldest.list.projects.length
      remove(registry)
    }
    return list
  }

  function remove(registry: string, unless?: Pending): void {
    const kept = lists.get(registry)
    if (kept && kept.pending !== unless) pendings.delete(kept.pending)
    lists.delete(registry)
  }

  return {
    projects,
    project: (registry, normalizedName, options) => index.project(registry, normalizedName, options),
    file: (registry, cid, filename, options) => index.file(registry, cid, filename, options),
  }
}

function note(pending: Pending, change: Change): void {
  if (change.type === 'nothing') return
  if (change.type !== 'records') {
    pending.isLost = true
    return
  }
  for (const { registry, projectId } of change.records) {
    if (registry !== pending.registry) continue
    pending.isStale = true
    if (projectId !== null) pending.changed.add(projectId)
  }
}

function nothingWhereAway(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'INDEX_UNAVAILABLE') return null
  throw error
}

/** Both are lists of names, each once; the second one says more. Few have changed, so what lies between is copied whole. */
function merge(sorted: readonly ProjectListEntry[], changed: readonly ProjectListEntry[]): readonly ProjectListEntry[] {
  const pieces: (readonly ProjectListEntry[])[] = []
  let start = 0
  for (const entry of changed.toSorted(byName)) {
    const place = findPlace(sorted, entry)
    pieces.push(sorted.slice(start, place), [entry])
    start = sorted[place]?.normalizedName === entry.normalizedName ? place + 1 : place
  }
  const none: readonly ProjectListEntry[] = []
  return none.concat(...pieces, sorted.slice(start))
}

/** The place of the first entry that is not before this one. */
function findPlace(sorted: readonly ProjectListEntry[], entry: ProjectListEntry): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const known = sorted[middle]
    if (known && byName(known, entry) < 0) low = middle + 1
    else high = middle
  }
  return low
}

function blockOf({ number, hash }: Block): Block {
  return { number, hash }
}
