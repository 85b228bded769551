import { type ContractCall, encodeCreateRegistry, predictRegistryAddress, type RegistryConfig } from '@dipmp/contracts'
import { type OwnerCall, registryCall } from './owner-call.ts'

/** Makes a registry by a factory; the same configuration makes one registry, for ever. */
export function createRegistry(config: RegistryConfig, factory: string): OwnerCall {
  const address = predictRegistryAddress(factory, config)
  return {
    title: `make the registry ${JSON.stringify(config.name)} at ${address}`,
    forEver: `its name, its policy (${config.policy}) and its address stay`,
    encode: (at): ContractCall => encodeCreateRegistry(at, config),
    twin: null,
  }
}

/** Lets an account quarantine projects, or ends that. */
export function setModerator(account: string, isModerator: boolean): OwnerCall {
  const title = isModerator ? `make ${account} a moderator` : `end ${account} as a moderator`
  return registryCall({ title }, (writes) => writes.setModerator(account, isModerator))
}

/** Puts an account on the list of those who register names, or takes it off. */
export function setRegistrant(account: string, isRegistrant: boolean): OwnerCall {
  const title = isRegistrant ? `let ${account} register names` : `let ${account} register names no longer`
  return registryCall({ title }, (writes) => writes.setRegistrant(account, isRegistrant))
}

/** Names the document that describes the registry by its sha256; null for none. */
export function setRegistryMetadata(digest: string | null): OwnerCall {
  const title = digest === null ? 'name no document of the registry' : `name ${digest} as the registry's document`
  return registryCall({ title }, (writes) => writes.setMetadata(digest))
}

/** Offers a registry to an account; it passes when that account accepts. */
export function startRegistryTransfer(newOwner: string): OwnerCall {
  return registryCall({ title: `offer the registry to ${newOwner}` }, (writes) =>
    writes.startRegistryTransfer(newOwner),
  )
}

/** Makes a registry the sender's that was offered to it. */
export function acceptRegistryTransfer(): OwnerCall {
  return registryCall({ title: 'take the registry over' }, (writes) => writes.acceptRegistryTransfer())
}

/** Takes an offer back. */
export function cancelRegistryTransfer(): OwnerCall {
  return registryCall({ title: 'take the offer of the registry back' }, (writes) => writes.cancelRegistryTransfer())
}

/** Gives a registry up. */
export function renounceRegistry(): OwnerCall {
  const forEver = 'nobody owns it ever again: no new moderators, no change of who registers names'
  return registryCall({ title: 'give the registry up', forEver }, (writes) => writes.renounceRegistryOwnership())
}
