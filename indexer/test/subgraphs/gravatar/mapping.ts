import { NewGravatar, UpdatedGravatar } from './generated/Gravity/Gravity'
import { Gravatar } from './generated/schema'

export function handleNewGravatar(event: NewGravatar): void {
  const gravatar = new Gravatar(event.params.id.toHex())
  gravatar.owner = event.params.owner
  gravatar.displayName = event.params.displayName
  gravatar.imageUrl = event.params.imageUrl
  gravatar.changes = 0
  gravatar.save()
}

export function handleUpdatedGravatar(event: UpdatedGravatar): void {
  const id = event.params.id.toHex()
  let gravatar = Gravatar.load(id)
  if (gravatar == null) {
    gravatar = new Gravatar(id)
    gravatar.changes = 0
  }
  gravatar.owner = event.params.owner
  gravatar.displayName = event.params.displayName
  gravatar.imageUrl = event.params.imageUrl
  gravatar.changes += 1
  gravatar.save()
}
