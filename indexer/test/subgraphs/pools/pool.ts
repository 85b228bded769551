import { BigDecimal, BigInt, Bytes, ethereum } from '@graphprotocol/graph-ts'
import { Factory, Pool, PoolDay, Swap, Tick, Token } from './generated/schema'
import { Burn, Initialize, Mint, Swap as SwapEvent } from './generated/templates/Pool/Pool'
import { Token as TokenContract } from './generated/templates/Pool/Token'

const Q192 = BigInt.fromI32(2).pow(192).toBigDecimal()

export function handleInitialize(event: Initialize): void {
  const pool = Pool.load(event.address)!
  pool.sqrtPrice = event.params.sqrtPriceX96
  pool.tick = BigInt.fromI32(event.params.tick)
  pool.price = priceOf(event.params.sqrtPriceX96)
  pool.save()
}

export function handleMint(event: Mint): void {
  const pool = Pool.load(event.address)!
  change(pool, event.params.tickLower, event.params.amount, event.params.amount)
  change(pool, event.params.tickUpper, event.params.amount, event.params.amount.neg())
  pool.liquidity = pool.liquidity.plus(event.params.amount)
  pool.save()
  count(pool.factory)
}

export function handleBurn(event: Burn): void {
  const pool = Pool.load(event.address)!
  change(pool, event.params.tickLower, event.params.amount.neg(), event.params.amount.neg())
  change(pool, event.params.tickUpper, event.params.amount.neg(), event.params.amount)
  pool.liquidity = pool.liquidity.minus(event.params.amount)
  pool.save()
  count(pool.factory)
}

export function handleSwap(event: SwapEvent): void {
  const pool = Pool.load(event.address)!
  const token0 = Token.load(pool.token0)!
  const token1 = Token.load(pool.token1)!
  const amount0 = toDecimal(event.params.amount0, token0.decimals)
  const amount1 = toDecimal(event.params.amount1, token1.decimals)
  const swap = new Swap(event.transaction.hash.concatI32(event.logIndex.toI32()))
  swap.pool = pool.id
  swap.sender = event.params.sender
  swap.recipient = event.params.recipient
  swap.amount0 = amount0
  swap.amount1 = amount1
  swap.tick = BigInt.fromI32(event.params.tick)
  swap.logIndex = event.logIndex
  swap.timestamp = event.block.timestamp
  swap.save()

  pool.sqrtPrice = event.params.sqrtPriceX96
  pool.liquidity = event.params.liquidity
  pool.tick = BigInt.fromI32(event.params.tick)
  pool.price = priceOf(event.params.sqrtPriceX96)
  pool.save()
  token0.volume = token0.volume.plus(amount0)
  const held = TokenContract.bind(event.params.recipient).try_balanceOf(event.params.sender)
  if (!held.reverted) token0.held = held.value
  token0.save()
  updateDay(event, pool, amount0)
  count(pool.factory)
}

function updateDay(event: ethereum.Event, pool: Pool, amount0: BigDecimal): void {
  const number = event.block.timestamp.toI32() / 86400
  const id = pool.id.concatI32(number)
  let day = PoolDay.load(id)
  if (day === null) {
    day = new PoolDay(id)
    day.pool = pool.id
    day.day = number
    day.swaps = BigInt.zero()
    day.high = pool.price
    day.low = pool.price
    day.volume0 = BigDecimal.zero()
  }
  day.swaps = day.swaps.plus(BigInt.fromI32(1))
  if (pool.price.gt(day.high)) day.high = pool.price
  if (pool.price.lt(day.low)) day.low = pool.price
  day.volume0 = day.volume0.plus(amount0)
  day.save()
}

function change(pool: Pool, tickIdx: i32, gross: BigInt, net: BigInt): void {
  const id = pool.id.toHexString() + '#' + tickIdx.toString()
  let tick = Tick.load(id)
  if (tick === null) {
    tick = new Tick(id)
    tick.pool = pool.id
    tick.tickIdx = BigInt.fromI32(tickIdx)
    tick.gross = BigInt.zero()
    tick.net = BigInt.zero()
  }
  tick.gross = tick.gross.plus(gross)
  tick.net = tick.net.plus(net)
  tick.save()
}

function count(id: Bytes): void {
  const factory = Factory.load(id)!
  factory.txCount = factory.txCount.plus(BigInt.fromI32(1))
  factory.save()
}

function priceOf(sqrtPrice: BigInt): BigDecimal {
  return sqrtPrice.times(sqrtPrice).toBigDecimal().div(Q192)
}

function toDecimal(amount: BigInt, decimals: BigInt): BigDecimal {
  return amount.toBigDecimal().div(
    BigInt.fromI32(10)
      .pow(decimals.toI32() as u8)
      .toBigDecimal(),
  )
}
