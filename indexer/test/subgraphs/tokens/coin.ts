import { Address, BigDecimal, BigInt, Bytes, log } from '@graphprotocol/graph-ts'
import { loadAccount } from './account'
import { Approval as ApprovalEvent, ERC20, Transfer as TransferEvent } from './generated/Coin/ERC20'
import { Approval, Balance, Token, TokenDay, Transfer } from './generated/schema'

const SECONDS_A_DAY = 86_400

export function handleTransfer(event: TransferEvent): void {
  const token = loadToken(event.address)
  const from = event.params.from
  const to = event.params.to
  const amount = event.params.value
  if (from.equals(Address.zero())) token.totalSupply = token.totalSupply.plus(amount)
  else change(token, from, BigInt.zero().minus(amount))
  if (to.equals(Address.zero())) token.totalSupply = token.totalSupply.minus(amount)
  else change(token, to, amount)
  token.save()

  const transfer = new Transfer(event.transaction.hash.concatI32(event.logIndex.toI32()))
  transfer.token = token.id
  transfer.from = loadAccount(from).id
  transfer.to = loadAccount(to).id
  transfer.amount = amount
  transfer.blockNumber = event.block.number
  transfer.timestamp = event.block.timestamp
  transfer.transactionHash = event.transaction.hash
  transfer.save()
  countDay(token, event.block.timestamp, amount)
}

export function handleApproval(event: ApprovalEvent): void {
  const id = event.params.owner.concat(event.params.spender)
  let approval = Approval.load(id)
  if (approval == null) {
    approval = new Approval(id)
    approval.owner = loadAccount(event.params.owner).id
    approval.spender = event.params.spender
  }
  approval.amount = event.params.value
  approval.save()
}

function loadToken(address: Address): Token {
  let token = Token.load(address)
  if (token != null) return token
  const contract = ERC20.bind(address)
  const symbol = contract.try_symbol()
  const decimals = contract.try_decimals()
  if (symbol.reverted) log.warning('token {} has no symbol', [address.toHex()])
  token = new Token(address)
  token.symbol = symbol.reverted ? 'unknown' : symbol.value
  token.decimals = decimals.reverted ? 18 : decimals.value
  token.totalSupply = BigInt.zero()
  token.holders = BigInt.zero()
  return token
}

function change(token: Token, address: Bytes, amount: BigInt): void {
  const account = loadAccount(address)
  const id = token.id.toHex() + '-' + account.id.toHex()
  let balance = Balance.load(id)
  if (balance == null) {
    balance = new Balance(id)
    balance.token = token.id
    balance.account = account.id
    balance.amount = BigInt.zero()
  }
  const before = balance.amount
  balance.amount = before.plus(amount)
  balance.value = scaled(balance.amount, token.decimals)
  if (before.isZero() && !balance.amount.isZero()) token.holders = token.holders.plus(BigInt.fromI32(1))
  if (!before.isZero() && balance.amount.isZero()) token.holders = token.holders.minus(BigInt.fromI32(1))
  balance.save()
}

function scaled(amount: BigInt, decimals: i32): BigDecimal {
  return amount.divDecimal(
    BigInt.fromI32(10)
      .pow(decimals as u8)
      .toBigDecimal(),
  )
}

function countDay(token: Token, timestamp: BigInt, amount: BigInt): void {
  const day = timestamp.toI32() / SECONDS_A_DAY
  const id = token.id.toHex() + '-' + day.toString()
  let tokenDay = TokenDay.load(id)
  if (tokenDay == null) {
    tokenDay = new TokenDay(id)
    tokenDay.token = token.id
    tokenDay.date = day * SECONDS_A_DAY
    tokenDay.transfers = 0
    tokenDay.volume = BigDecimal.zero()
  }
  tokenDay.transfers += 1
  tokenDay.volume = tokenDay.volume.plus(scaled(amount, token.decimals))
  tokenDay.save()
}
