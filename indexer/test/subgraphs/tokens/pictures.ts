import { Address, BigInt } from '@graphprotocol/graph-ts'
import { loadAccount } from './account'
import { Transfer } from './generated/Pictures/ERC721'
import { Collection, Item } from './generated/schema'

const ONE = BigInt.fromI32(1)

export function handleTransfer(event: Transfer): void {
  let collection = Collection.load(event.address)
  if (collection == null) {
    collection = new Collection(event.address)
    collection.minted = BigInt.zero()
    collection.burned = BigInt.zero()
  }
  const id = event.address.toHex() + '/' + event.params.tokenId.toString()
  let item = Item.load(id)
  if (item == null) {
    item = new Item(id)
    item.collection = collection.id
    item.tokenId = event.params.tokenId
    item.history = []
  }
  if (event.params.from.equals(Address.zero())) collection.minted = collection.minted.plus(ONE)
  if (event.params.to.equals(Address.zero())) {
    collection.burned = collection.burned.plus(ONE)
    item.owner = null
  } else {
    item.owner = loadAccount(event.params.to).id
  }
  const history = item.history
  history.push(event.params.to)
  item.history = history
  item.save()
  collection.save()
}
