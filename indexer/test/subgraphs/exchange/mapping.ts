import { Address, BigInt, Bytes, store } from '@graphprotocol/graph-ts'
import { PoolClosed, PoolOpened, Swapped } from './generated/Exchange/Exchange'
import { Pool, Swap, Token, Trader } from './generated/schema'

export function handlePoolOpened(event: PoolOpened): void {
  const pool = new Pool(event.params.pool)
  pool.tokens = [loadToken(event.params.token0), loadToken(event.params.token1)]
  pool.reserves = [BigInt.zero(), BigInt.zero()]
  pool.save()
}

export function handleSwapped(event: Swapped): void {
  const pool = Pool.load(event.params.pool)
  if (pool == null) return
  const trader = loadTrader(event.params.trader)
  const amount0 = event.params.amount0
  const amount1 = event.params.amount1
  const buys = amount0.lt(BigInt.zero())

  const swap = new Swap(event.block.number.toI64() * 1000 + event.logIndex.toI64())
  swap.pool = pool.id
  swap.trader = trader.id
  if (!amount0.isZero()) swap.bought = pool.tokens[buys ? 0 : 1]
  swap.side = buys ? 'BUY' : 'SELL'
  swap.amount0 = amount0
  swap.amount1 = amount1
  swap.at = event.block.timestamp.toI64() * 1000000
  swap.save()

  const reserves = pool.reserves
  pool.reserves = [reserves[0].plus(amount0), reserves[1].plus(amount1)]
  if (!amount0.isZero()) pool.price = amount1.abs().toBigDecimal().div(amount0.abs().toBigDecimal())
  pool.save()

  trader.swapCount += 1
  trader.volume = trader.volume.plus(amount1.abs().toBigDecimal())
  if (!trader.pools.includes(pool.id)) trader.pools = trader.pools.concat([pool.id])
  trader.save()
}

export function handlePoolClosed(event: PoolClosed): void {
  const pool = Pool.load(event.params.pool)
  if (pool == null) return
  const swaps = pool.swaps.load()
  for (let i = 0; i < swaps.length; i++) {
    const trader = Trader.load(swaps[i].trader)
    if (trader == null) continue
    trader.volume = trader.volume.minus(swaps[i].amount1.abs().toBigDecimal())
    trader.save()
  }
  store.remove('Pool', event.params.pool.toHexString())
}

function loadToken(address: Address): Bytes {
  if (Token.load(address) == null) {
    const token = new Token(address)
    token.save()
  }
  return address
}

function loadTrader(address: Address): Trader {
  let trader = Trader.load(address)
  if (trader == null) {
    trader = new Trader(address)
    trader.swapCount = 0
    trader.volume = BigInt.zero().toBigDecimal()
    trader.pools = []
  }
  return trader
}
