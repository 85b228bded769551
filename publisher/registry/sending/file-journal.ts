import { randomUUID } from 'node:crypto'
import { link, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { JournalUnusableError } from '../errors.ts'
import type { Journal, JournalAccount, JournalEntry } from './journal.ts'

/**
 * Keeps a journal in a folder, a file for each entry, which only its owner may read. A file is there whole or not at all,
 * whenever the process ends, and of two runs that want one nonce one gets it.
 * @throws {JournalUnusableError} JOURNAL_UNUSABLE from each call where the folder or an entry cannot be used.
 */
export function openFileJournal(folder: string): Journal {
  const pathOf = (entry: Pick<JournalEntry, 'chainId' | 'account' | 'nonce'>) =>
    join(folder, `${prefixOf(entry)}${entry.nonce}.json`)
  return {
    read: (account) => usable(folder, () => readEntries(folder, account)),
    reserve: (entry) =>
      usable(folder, async () => {
        const written = await writeAside(folder, entry)
        try {
          // Unlike a rename, a link fails where the name is taken.
          await link(written, pathOf(entry))
          return true
        } catch (error) {
          if (Object(error).code === 'EEXIST') return false
          throw error
        } finally {
          await rm(written, { force: true })
        }
      }),
    update: (entry) => usable(folder, async () => rename(await writeAside(folder, entry), pathOf(entry))),
    remove: (entry) => usable(folder, () => rm(pathOf(entry), { force: true })),
  }
}

function prefixOf({ chainId, account }: Readonly<{ chainId: bigint | string; account: string }>): string {
  return `${chainId}-${account}-`
}

async function readEntries(folder: string, account: JournalAccount): Promise<readonly JournalEntry[]> {
  const names = (await readFolder(folder)).filter(
    (name) => name.startsWith(prefixOf(account)) && /\d\.json$/.test(name),
  )
  const entries = await Promise.all(names.map((name) => readEntry(join(folder, name))))
  return entries.flatMap((entry) => entry ?? []).sort((one, other) => one.nonce - other.nonce)
}

async function readFolder(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (Object(error).code === 'ENOENT') return []
    throw error
  }
}

async function readEntry(path: string): Promise<JournalEntry | null> {
  const text = await readFile(path, 'utf8').catch((error) => {
    // Another run settled it meanwhile.
    if (Object(error).code === 'ENOENT') return null
    throw error
  })
  if (text === null) return null
  try {
    const entry: JournalEntry = JSON.parse(text)
    if (Number.isSafeInteger(entry.nonce) && Array.isArray(entry.hashes)) return entry
  } catch {}
  throw new JournalUnusableError(
    `${path} is damaged; look at what its account sent on the chain, then remove the file and run the same command again`,
  )
}

/** Writes an entry to a file of another name, down to the disk, so that it can take its place at once. */
async function writeAside(folder: string, entry: JournalEntry): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `.${randomUUID()}`)
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(`${JSON.stringify(entry, null, 2)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  return path
}

async function usable<T>(folder: string, use: () => Promise<T>): Promise<T> {
  try {
    return await use()
  } catch (cause) {
    const { code, syscall } = Object(cause)
    if (syscall === undefined) throw cause
    throw new JournalUnusableError(
      `the journal of what was sent cannot be kept in ${folder} (${code}); name a folder of yours with --journal (DIPMP_JOURNAL)`,
      { cause },
    )
  }
}
