/** What a run wrote down before it sent a transaction. It holds no key: all of it is on the chain once it is in a block. */
export type JournalEntry = Readonly<{
  chainId: string
  /** Who sends. */
  account: string
  nonce: number
  /** `callDigestOf` the call. */
  digest: string
  title: string
  to: string
  data: string
  /** Wei, decimal. */
  value: string
  gasLimit: string
  /** Wei for each gas at most, of the latest try; null on a chain without EIP-1559, whose price is `maxFeePerGas`. */
  maxFeePerGas: string
  maxPriorityFeePerGas: string | null
  /** Of each try, the latest last; a node that signs itself tells it only afterwards. */
  hashes: readonly string[]
  /** The process that sends. */
  pid: number
  /** When it was written first, ISO 8601. */
  since: string
}>

/** Whose entries, on which chain. */
export type JournalAccount = Readonly<{ chainId: bigint; account: string }>

/** Remembers what was sent and is not settled yet; a nonce of an account has one entry at most. */
export interface Journal {
  /** The entries of an account, by nonce. */
  read(account: JournalAccount): Promise<readonly JournalEntry[]>
  /** Writes a new entry, durably, before it resolves; false where another run has one for the nonce. */
  reserve(entry: JournalEntry): Promise<boolean>
  /** Writes an entry in place of the one for its nonce. */
  update(entry: JournalEntry): Promise<void>
  remove(entry: Pick<JournalEntry, 'chainId' | 'account' | 'nonce'>): Promise<void>
}

/** A journal that ends with the process: enough where one process sends all that an account sends. */
export function createMemoryJournal(): Journal {
  const entries = new Map<string, JournalEntry>()
  const keyOf = ({ chainId, account, nonce }: Pick<JournalEntry, 'chainId' | 'account' | 'nonce'>) =>
    `${chainId} ${account} ${nonce}`
  return {
    read: async ({ chainId, account }) =>
      [...entries.values()]
        .filter((entry) => entry.chainId === String(chainId) && entry.account === account)
        .sort((one, other) => one.nonce - other.nonce),
    reserve: async (entry) => {
      if (entries.has(keyOf(entry))) return false
      entries.set(keyOf(entry), entry)
      return true
    },
    update: async (entry) => void entries.set(keyOf(entry), entry),
    remove: async (entry) => void entries.delete(keyOf(entry)),
  }
}
