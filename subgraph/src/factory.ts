import { RegistryCreated } from '../generated/PackageRegistryFactory/PackageRegistryFactory'
import { Creation, Registry } from '../generated/schema'
import { pairEntityId } from './id'

export function handleRegistryCreated(event: RegistryCreated): void {
  const registry = event.params.registry
  const id = pairEntityId(event.address, registry)
  // A registry says so itself before its factory does; what names none is a hostile contract's.
  if (Registry.load(registry) == null || Creation.load(id) != null) return
  const creation = new Creation(id)
  creation.factory = event.address
  creation.registry = registry
  creation.save()
}
