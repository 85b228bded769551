import { Bytes } from '@graphprotocol/graph-ts'
import { eventId, loadAccount, loadDomain, nodeOf, ROOT } from './domain'
import {
  NewOwner as NewOwnerEvent,
  NewResolver as NewResolverEvent,
  NewTTL,
  Transfer as TransferEvent,
} from './generated/Registry/Registry'
import { Domain, NewOwner, NewResolver, Resolver, Transfer } from './generated/schema'

export function handleNewOwner(event: NewOwnerEvent): void {
  const account = loadAccount(event.params.owner)
  const id = nodeOf(event.params.node, event.params.label)
  const isNew = Domain.load(id) === null
  const domain = loadDomain(id, account.id, event.block.timestamp)
  const parent = loadDomain(
    event.params.node.toHexString(),
    loadAccount(Bytes.fromHexString('0x00')).id,
    event.block.timestamp,
  )
  if (isNew) {
    parent.subdomainCount = parent.subdomainCount + 1
    parent.save()
  }
  if (domain.name === null) {
    const label = '[' + event.params.label.toHexString().slice(2) + ']'
    const parentName = parent.name
    domain.name = parent.id == ROOT || parentName === null ? label : label + '.' + parentName
  }
  domain.owner = account.id
  domain.parent = parent.id
  domain.labelhash = event.params.label
  domain.save()

  const record = new NewOwner(eventId(event))
  record.parentDomain = parent.id
  record.domain = domain.id
  record.owner = account.id
  record.blockNumber = event.block.number.toI32()
  record.transactionID = event.transaction.hash
  record.save()
}

export function handleTransfer(event: TransferEvent): void {
  const account = loadAccount(event.params.owner)
  const domain = loadDomain(event.params.node.toHexString(), account.id, event.block.timestamp)
  domain.owner = account.id
  domain.save()
  const record = new Transfer(eventId(event))
  record.domain = domain.id
  record.owner = account.id
  record.blockNumber = event.block.number.toI32()
  record.transactionID = event.transaction.hash
  record.save()
}

export function handleNewResolver(event: NewResolverEvent): void {
  const node = event.params.node.toHexString()
  const id = event.params.resolver.toHexString().concat('-').concat(node)
  const domain = Domain.load(node)
  if (domain === null) return
  let resolver = Resolver.load(id)
  if (resolver === null) {
    resolver = new Resolver(id)
    resolver.domain = node
    resolver.address = event.params.resolver
    resolver.save()
    domain.resolvedAddress = null
  } else {
    domain.resolvedAddress = resolver.addr
  }
  domain.resolver = id
  domain.save()
  const record = new NewResolver(eventId(event))
  record.domain = node
  record.resolver = id
  record.blockNumber = event.block.number.toI32()
  record.transactionID = event.transaction.hash
  record.save()
}

export function handleNewTTL(event: NewTTL): void {
  const domain = Domain.load(event.params.node.toHexString())
  if (domain === null) return
  domain.ttl = event.params.ttl
  domain.save()
}
