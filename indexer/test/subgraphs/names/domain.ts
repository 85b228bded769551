import { BigInt, Bytes, crypto, ethereum } from '@graphprotocol/graph-ts'
import { Account, Domain } from './generated/schema'

export const ROOT = '0x0000000000000000000000000000000000000000000000000000000000000000'
/** The node of `eth`. */
export const ETH = Bytes.fromHexString('0x93cdeb708b7545dc668eb9280176169d1c33cfd8ed6f04690a0bcc88a93fc4ae')

export function loadAccount(address: Bytes): Account {
  let account = Account.load(address.toHexString())
  if (account === null) {
    account = new Account(address.toHexString())
    account.save()
  }
  return account
}

export function loadDomain(id: string, owner: string, timestamp: BigInt): Domain {
  let domain = Domain.load(id)
  if (domain === null) {
    domain = new Domain(id)
    domain.owner = owner
    domain.createdAt = timestamp
    domain.subdomainCount = 0
    domain.save()
  }
  return domain
}

export function nodeOf(parent: Bytes, label: Bytes): string {
  const bytes = crypto.keccak256(parent.concat(label))
  return Bytes.fromByteArray(bytes).toHexString()
}

export function eventId(event: ethereum.Event): string {
  return event.block.number.toString().concat('-').concat(event.logIndex.toString())
}

/** As a name in a message may not hold a NUL, a dot or brackets. */
export function isLabel(name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at)
    if (code === 0 || code === 46 || code === 91 || code === 93) return false
  }
  return name.length > 0
}
