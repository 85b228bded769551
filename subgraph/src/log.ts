import { Address, Bytes, ethereum } from '@graphprotocol/graph-ts'
import { Account, LogEntry, Registry } from '../generated/schema'
import { logEntryEntityId } from './id'
import { foldLogHead, recordHashOf } from './record'

/** Appends the record that an event is to its registry's log; creates the registry where this is its first. */
export function appendRecord(
  event: ethereum.Event,
  kind: string,
  signature: string,
  projectId: Bytes | null,
  actor: Address,
): LogEntry {
  const registry = loadOrCreateRegistry(event.address)
  const entry = new LogEntry(logEntryEntityId(registry.id, registry.recordCount))
  entry.registry = registry.id
  entry.index = registry.recordCount
  entry.kind = kind
  entry.projectId = projectId
  entry.actor = loadOrCreateAccount(actor)
  entry.blockNumber = event.block.number
  entry.timestamp = event.block.timestamp
  entry.transactionHash = event.transaction.hash
  entry.recordHash = recordHashOf(event, signature)
  entry.logHead = foldLogHead(registry.logHead, entry.recordHash)
  entry.save()

  registry.logHead = entry.logHead
  registry.recordCount += 1
  registry.save()
  return entry
}

/** The account's id; null for the zero address, which is nobody. */
export function accountOrNobody(address: Address): Bytes | null {
  if (address == Address.zero()) return null
  return loadOrCreateAccount(address)
}

function loadOrCreateRegistry(address: Address): Registry {
  const stored = Registry.load(address)
  if (stored != null) return stored
  const registry = new Registry(address)
  registry.logHead = new Bytes(32)
  registry.recordCount = 0
  registry.projectCount = 0
  registry.fileCount = 0
  return registry
}

/** The account's id; the account is made where it was not met before. */
export function loadOrCreateAccount(address: Address): Bytes {
  if (Account.load(address) == null) new Account(address).save()
  return address
}
