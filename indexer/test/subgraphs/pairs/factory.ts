import { Address, BigDecimal, BigInt, dataSource } from '@graphprotocol/graph-ts'
import { PairCreated } from './generated/Factory/Factory'
import { Token as TokenContract } from './generated/Factory/Token'
import { Factory, Pair, Token } from './generated/schema'
import { Pair as PairTemplate } from './generated/templates'

export function handlePairCreated(event: PairCreated): void {
  let factory = Factory.load(dataSource.address().toHexString())
  if (factory === null) {
    factory = new Factory(dataSource.address().toHexString())
    factory.pairCount = 0
    factory.swapCount = BigInt.zero()
  }
  factory.pairCount = factory.pairCount + 1
  factory.save()

  const pair = new Pair(event.params.pair.toHexString())
  pair.token0 = loadToken(event.params.token0).id
  pair.token1 = loadToken(event.params.token1).id
  pair.reserve0 = BigDecimal.zero()
  pair.reserve1 = BigDecimal.zero()
  pair.token0Price = BigDecimal.zero()
  pair.token1Price = BigDecimal.zero()
  pair.totalSupply = BigInt.zero()
  pair.createdAtBlock = event.block.number
  pair.save()
  PairTemplate.create(event.params.pair)
}

function loadToken(address: Address): Token {
  let token = Token.load(address.toHexString())
  if (token === null) {
    token = new Token(address.toHexString())
    const decimals = TokenContract.bind(address).try_decimals()
    token.decimals = BigInt.fromI32(decimals.reverted ? 0 : decimals.value)
    token.volume = BigDecimal.zero()
    token.swaps = BigInt.zero()
    token.save()
  }
  return token
}
