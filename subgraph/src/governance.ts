import { Bytes, store } from '@graphprotocol/graph-ts'
import {
  ModeratorSet,
  RegistrantSet,
  RegistryInitialized,
  RegistryMetadataSet,
  RegistryOwnerChanged,
  RegistryTransferCancelled,
  RegistryTransferStarted,
} from '../generated/PackageRegistry/PackageRegistry'
import { Moderator, Registrant, Registry } from '../generated/schema'
import { rawCid } from './cid'
import { pairEntityId } from './id'
import { accountOrNobody, appendRecord, loadOrCreateAccount } from './log'
import { smallNumberOf } from './record'

const NO_DIGEST = new Bytes(32)

export function handleRegistryInitialized(event: RegistryInitialized): void {
  const signature = 'RegistryInitialized(bytes32,address,address,uint8,string)'
  const entry = appendRecord(event, 'REGISTRY_INITIALIZED', signature, null, event.params.actor)
  const registry = Registry.load(entry.registry)!
  registry.name = event.params.name
  registry.policy = smallNumberOf(event, 3) == '0' ? 'OPEN' : 'ALLOW_LIST'
  registry.owner = accountOrNobody(event.params.owner)
  registry.save()
}

export function handleRegistryMetadataSet(event: RegistryMetadataSet): void {
  const signature = 'RegistryMetadataSet(bytes32,bytes32,address)'
  const entry = appendRecord(event, 'REGISTRY_METADATA_SET', signature, null, event.params.actor)
  const registry = Registry.load(entry.registry)!
  registry.metadataCid = event.params.digest == NO_DIGEST ? null : rawCid(event.params.digest)
  registry.save()
}

export function handleRegistryTransferStarted(event: RegistryTransferStarted): void {
  const signature = 'RegistryTransferStarted(address,address,address)'
  const entry = appendRecord(event, 'REGISTRY_TRANSFER_STARTED', signature, null, event.params.actor)
  const registry = Registry.load(entry.registry)!
  registry.pendingOwner = accountOrNobody(event.params.pendingOwner)
  registry.save()
}

export function handleRegistryTransferCancelled(event: RegistryTransferCancelled): void {
  const signature = 'RegistryTransferCancelled(address,address,address)'
  const entry = appendRecord(event, 'REGISTRY_TRANSFER_CANCELLED', signature, null, event.params.actor)
  const registry = Registry.load(entry.registry)!
  registry.pendingOwner = null
  registry.save()
}

export function handleRegistryOwnerChanged(event: RegistryOwnerChanged): void {
  const signature = 'RegistryOwnerChanged(address,address,address)'
  const entry = appendRecord(event, 'REGISTRY_OWNER_CHANGED', signature, null, event.params.actor)
  const registry = Registry.load(entry.registry)!
  registry.owner = accountOrNobody(event.params.owner)
  registry.pendingOwner = null
  registry.save()
}

export function handleModeratorSet(event: ModeratorSet): void {
  const signature = 'ModeratorSet(address,bool,address)'
  const entry = appendRecord(event, 'MODERATOR_SET', signature, null, event.params.actor)
  const id = pairEntityId(event.address, event.params.moderator)
  if (event.params.isModerator) {
    const moderator = new Moderator(id)
    moderator.registry = entry.registry
    moderator.account = loadOrCreateAccount(event.params.moderator)
    moderator.save()
  } else if (Moderator.load(id) != null) {
    store.remove('Moderator', id.toHexString())
  }
}

export function handleRegistrantSet(event: RegistrantSet): void {
  const signature = 'RegistrantSet(address,bool,address)'
  const entry = appendRecord(event, 'REGISTRANT_SET', signature, null, event.params.actor)
  const id = pairEntityId(event.address, event.params.registrant)
  if (event.params.isRegistrant) {
    const registrant = new Registrant(id)
    registrant.registry = entry.registry
    registrant.account = loadOrCreateAccount(event.params.registrant)
    registrant.save()
  } else if (Registrant.load(id) != null) {
    store.remove('Registrant', id.toHexString())
  }
}
