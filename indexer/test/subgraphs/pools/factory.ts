import { Address, BigDecimal, BigInt } from '@graphprotocol/graph-ts'
import { PoolCreated } from './generated/Factory/Factory'
import { Token as TokenContract } from './generated/Factory/Token'
import { TokenBytes } from './generated/Factory/TokenBytes'
import { Factory, Pool, Token } from './generated/schema'
import { Pool as PoolTemplate } from './generated/templates'

export function handlePoolCreated(event: PoolCreated): void {
  let factory = Factory.load(event.address)
  if (factory === null) {
    factory = new Factory(event.address)
    factory.poolCount = BigInt.zero()
    factory.txCount = BigInt.zero()
  }
  factory.poolCount = factory.poolCount.plus(BigInt.fromI32(1))
  factory.save()

  const token0 = loadToken(event.params.token0)
  const token1 = loadToken(event.params.token1)
  const pool = new Pool(event.params.pool)
  pool.factory = factory.id
  pool.token0 = token0.id
  pool.token1 = token1.id
  pool.feeTier = BigInt.fromI32(event.params.fee)
  pool.tickSpacing = event.params.tickSpacing
  pool.sqrtPrice = BigInt.zero()
  pool.price = BigDecimal.zero()
  pool.liquidity = BigInt.zero()
  pool.save()
  token0.whitelist = token0.whitelist.concat([pool.id])
  token0.save()
  PoolTemplate.create(event.params.pool)
}

function loadToken(address: Address): Token {
  let token = Token.load(address)
  if (token === null) {
    token = new Token(address)
    token.symbol = symbolOf(address)
    const decimals = TokenContract.bind(address).try_decimals()
    token.decimals = BigInt.fromI32(decimals.reverted ? 0 : decimals.value)
    token.volume = BigDecimal.zero()
    token.whitelist = []
    token.save()
  }
  return token
}

/** Old tokens have a symbol of 32 bytes, and some have none. */
function symbolOf(address: Address): string {
  const text = TokenContract.bind(address).try_symbol()
  if (!text.reverted) return text.value
  const bytes = TokenBytes.bind(address).try_symbol()
  return bytes.reverted ? 'unknown' : bytes.value.toString()
}
