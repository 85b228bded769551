import { Address, BigDecimal, BigInt, Bytes, ethereum } from '@graphprotocol/graph-ts'
import { Factory, Pair, PairHour, Position, Swap, Token } from './generated/schema'
import { Swap as SwapEvent, Sync, Transfer } from './generated/templates/Pair/Pair'

const FACTORY = '0x0000000000000000000000000000000000000d00'
const ONE = BigInt.fromI32(1)

export function handleSync(event: Sync): void {
  const pair = Pair.load(event.address.toHexString())!
  const token0 = Token.load(pair.token0)!
  const token1 = Token.load(pair.token1)!
  pair.reserve0 = toDecimal(event.params.reserve0, token0.decimals)
  pair.reserve1 = toDecimal(event.params.reserve1, token1.decimals)
  // A pair that is drained has no price; dividing by zero fails the handler.
  pair.token0Price = pair.reserve0.div(pair.reserve1)
  pair.token1Price = pair.reserve1.div(pair.reserve0)
  pair.save()
  hourOf(pair, event.block).save()
}

export function handleSwap(event: SwapEvent): void {
  const pair = Pair.load(event.address.toHexString())!
  const token0 = Token.load(pair.token0)!
  const token1 = Token.load(pair.token1)!
  const isZeroIn = event.params.amount0In.gt(BigInt.zero())
  const amount0 = toDecimal(event.params.amount0In.plus(event.params.amount0Out), token0.decimals)
  const amount1 = toDecimal(event.params.amount1In.plus(event.params.amount1Out), token1.decimals)
  count(token0, amount0)
  count(token1, amount1)

  const swap = new Swap(event.transaction.hash.concatI32(event.logIndex.toI32()))
  swap.pair = pair.id
  swap.sender = event.params.sender
  swap.to = event.params.to
  swap.direction = isZeroIn ? 'ZERO_FOR_ONE' : 'ONE_FOR_ZERO'
  swap.amountIn = isZeroIn ? amount0 : amount1
  swap.amountOut = isZeroIn ? amount1 : amount0
  swap.logIndex = event.logIndex
  swap.save()

  const factory = Factory.load(FACTORY)!
  factory.swapCount = factory.swapCount.plus(ONE)
  factory.save()
  const hour = hourOf(pair, event.block)
  hour.swaps = hour.swaps + 1
  hour.save()
}

export function handleTransfer(event: Transfer): void {
  const pair = Pair.load(event.address.toHexString())!
  const value = event.params.value
  move(pair, event.params.from, BigInt.zero().minus(value))
  move(pair, event.params.to, value)
  pair.save()
}

function move(pair: Pair, owner: Bytes, amount: BigInt): void {
  if (owner.equals(Address.zero())) {
    pair.totalSupply = pair.totalSupply.minus(amount)
    return
  }
  const id = pair.id + '-' + owner.toHexString()
  let position = Position.load(id)
  if (position === null) {
    position = new Position(id)
    position.pair = pair.id
    position.owner = owner
    position.liquidity = BigInt.zero()
  }
  position.liquidity = position.liquidity.plus(amount)
  position.save()
}

function count(token: Token, amount: BigDecimal): void {
  token.volume = token.volume.plus(amount)
  token.swaps = token.swaps.plus(ONE)
  token.save()
}

function hourOf(pair: Pair, block: ethereum.Block): PairHour {
  const index = block.timestamp.toI32() / 3600
  const id = pair.id + '-' + index.toString()
  let hour = PairHour.load(id)
  if (hour === null) {
    hour = new PairHour(id)
    hour.pair = pair.id
    hour.hourStart = index * 3600
    hour.swaps = 0
  }
  hour.reserve0 = pair.reserve0
  hour.reserve1 = pair.reserve1
  return hour
}

function toDecimal(amount: BigInt, decimals: BigInt): BigDecimal {
  return amount.toBigDecimal().div(
    BigInt.fromI32(10)
      .pow(decimals.toI32() as u8)
      .toBigDecimal(),
  )
}
