import { ByteArray, crypto } from '@graphprotocol/graph-ts'
import { ETH, isLabel, nodeOf } from './domain'
import { NameRegistered } from './generated/Controller/Controller'
import { Domain, Registration } from './generated/schema'

export function handleNameGiven(event: NameRegistered): void {
  const name = event.params.name
  const label = event.params.label
  // Anybody can say any name: it counts where it has the hash.
  if (!isLabel(name) || !crypto.keccak256(ByteArray.fromUTF8(name)).equals(label)) return
  const domain = Domain.load(nodeOf(ETH, label))
  if (domain !== null) {
    domain.labelName = name
    domain.name = name + '.eth'
    domain.save()
  }
  const registration = Registration.load(label.toHexString())
  if (registration === null) return
  registration.labelName = name
  registration.cost = event.params.cost
  registration.save()
}
