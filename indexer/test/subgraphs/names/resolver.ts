import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { loadAccount } from './domain'
import {
  AddrChanged,
  AddressChanged,
  ContenthashChanged,
  NameChanged,
  TextChanged,
} from './generated/Resolver/Resolver'
import { Domain, Resolver } from './generated/schema'

export function handleAddrChanged(event: AddrChanged): void {
  const account = loadAccount(event.params.a)
  const resolver = loadResolver(event.params.node, event.address)
  resolver.addr = account.id
  resolver.save()
  const domain = Domain.load(event.params.node.toHexString())
  if (domain === null || domain.resolver != resolver.id) return
  domain.resolvedAddress = account.id
  domain.save()
}

export function handleAddressChanged(event: AddressChanged): void {
  const resolver = loadResolver(event.params.node, event.address)
  const known = resolver.coinTypes
  if (known === null) resolver.coinTypes = [event.params.coinType]
  else if (!has(known, event.params.coinType)) resolver.coinTypes = known.concat([event.params.coinType])
  resolver.save()
}

export function handleNameChanged(event: NameChanged): void {
  // A NUL cannot be kept.
  if (event.params.name.indexOf('\u0000') != -1) return
  const resolver = loadResolver(event.params.node, event.address)
  resolver.save()
}

export function handleContenthashChanged(event: ContenthashChanged): void {
  const resolver = loadResolver(event.params.node, event.address)
  resolver.contentHash = event.params.hash
  resolver.save()
}

export function handleTextChanged(event: TextChanged): void {
  const resolver = loadResolver(event.params.node, event.address)
  const texts = resolver.texts
  if (texts === null) resolver.texts = [event.params.key]
  else if (!texts.includes(event.params.key)) resolver.texts = texts.concat([event.params.key])
  resolver.save()
}

function has(numbers: BigInt[], number: BigInt): boolean {
  for (let at = 0; at < numbers.length; at++) if (numbers[at].equals(number)) return true
  return false
}

function loadResolver(node: Bytes, address: Bytes): Resolver {
  const id = address.toHexString().concat('-').concat(node.toHexString())
  let resolver = Resolver.load(id)
  if (resolver === null) {
    resolver = new Resolver(id)
    // It may be one that is not registered.
    resolver.domain = node.toHexString()
    resolver.address = address
  }
  return resolver
}
