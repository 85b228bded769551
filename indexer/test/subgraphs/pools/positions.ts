import { Address, BigInt, Bytes, ethereum } from '@graphprotocol/graph-ts'
import { Book } from './generated/Positions/Book'
import { IncreaseLiquidity, Transfer } from './generated/Positions/Positions'
import { Position, PositionSnapshot } from './generated/schema'

const BOOK = Address.fromString('0x0000000000000000000000000000000000000f02')

export function handleIncrease(event: IncreaseLiquidity): void {
  const position = loadPosition(event.params.tokenId)
  position.liquidity = position.liquidity.plus(event.params.liquidity)
  position.save()
  keep(event, position)
}

export function handleTransfer(event: Transfer): void {
  const position = loadPosition(event.params.tokenId)
  position.owner = event.params.to
  position.save()
  keep(event, position)
}

function loadPosition(tokenId: BigInt): Position {
  let position = Position.load(tokenId.toString())
  if (position !== null) return position
  position = new Position(tokenId.toString())
  position.owner = Address.zero()
  position.liquidity = BigInt.zero()
  const found = Book.bind(BOOK).try_positions(tokenId)
  if (!found.reverted) {
    position.operator = found.value.getOperator()
    position.token0 = found.value.getPlace().token0
    position.tickLower = found.value.getPlace().tickLower
    position.owed = found.value.getPlace().owed
  }
  // A key that is shorter than its type, as mappings often have it.
  const key = Bytes.fromUTF8(tokenId.toString())
  const note = Book.bind(BOOK).try_noteOf(Bytes.fromHexString('0xa1b2'), (tokenId.toI32() % 1000) - 500, key)
  if (!note.reverted) position.note = note.value
  position.save()
  return position
}

function keep(event: ethereum.Event, position: Position): void {
  const snapshot = new PositionSnapshot(event.transaction.hash.concat(Bytes.fromUTF8(event.logIndex.toString())))
  snapshot.position = position.id
  snapshot.owner = position.owner
  snapshot.liquidity = position.liquidity
  snapshot.block = event.block.number
  snapshot.save()
}
