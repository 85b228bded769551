import { BigInt, ByteArray, Bytes } from '@graphprotocol/graph-ts'
import { ETH, loadAccount, loadDomain, nodeOf } from './domain'
import { NameRegistered, NameRenewed } from './generated/Registrar/Registrar'
import { Registration } from './generated/schema'

export function handleNameRegistered(event: NameRegistered): void {
  const account = loadAccount(event.params.owner)
  const label = labelOf(event.params.id)
  const domain = loadDomain(nodeOf(ETH, label), account.id, event.block.timestamp)
  const registration = new Registration(label.toHexString())
  registration.domain = domain.id
  registration.registrationDate = event.block.timestamp
  registration.expiryDate = event.params.expires
  registration.registrant = account.id
  registration.save()
}

export function handleNameRenewed(event: NameRenewed): void {
  const registration = Registration.load(labelOf(event.params.id).toHexString())
  if (registration === null) return
  registration.expiryDate = event.params.expires
  registration.save()
}

/** The number's bytes, from the highest on, in 32. */
function labelOf(id: BigInt): Bytes {
  return Bytes.fromByteArray(ByteArray.fromHexString(id.toHexString().slice(2).padStart(64, '0')))
}
