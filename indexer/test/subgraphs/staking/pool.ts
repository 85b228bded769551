import { Address, BigDecimal, BigInt, Bytes } from '@graphprotocol/graph-ts'
import { Paused, Rebased, Resumed, Submitted, TransferShares } from './generated/Pool/Pool'
import { Vault } from './generated/Pool/Vault'
import { Holder, Rebase, ShareTransfer, Submission, Totals } from './generated/schema'

const VAULT = Address.fromString('0x0000000000000000000000000000000000000f12')
const TOTALS = Bytes.empty()
const DAY = BigInt.fromI32(86400)

export function handleSubmitted(event: Submitted): void {
  const totals = loadTotals()
  const amount = event.params.amount
  const shares = totals.ether.isZero() ? amount : amount.times(totals.shares).div(totals.ether)
  totals.ether = totals.ether.plus(amount)
  totals.shares = totals.shares.plus(shares)
  totals.save()

  const submission = new Submission(event.transaction.hash.concatI32(event.logIndex.toI32()))
  submission.sender = event.params.sender
  submission.referral = event.params.referral
  submission.amount = amount
  submission.shares = shares
  const worth = Vault.bind(VAULT).try_getPooledEthByShares(shares)
  if (!worth.reverted) submission.worth = worth.value
  submission.share = percent(shares, totals.shares)
  submission.block = event.block.number
  submission.save()
  const holder = loadHolder(event.params.sender)
  holder.shares = holder.shares.plus(shares)
  holder.submissions = holder.submissions.concat([submission.id])
  holder.save()
}

export function handleTransferShares(event: TransferShares): void {
  const from = loadHolder(event.params.from)
  from.shares = from.shares.minus(event.params.sharesValue)
  from.save()
  // Read after the first is written: both may be one.
  const to = loadHolder(event.params.to)
  to.shares = to.shares.plus(event.params.sharesValue)
  to.save()
  const transfer = new ShareTransfer(event.transaction.hash.concatI32(event.logIndex.toI32()))
  transfer.from = from.id
  transfer.to = to.id
  transfer.shares = event.params.sharesValue
  transfer.logIndex = event.logIndex
  transfer.save()
}

export function handleRebased(event: Rebased): void {
  const day = event.params.reportTimestamp.div(DAY).toI32()
  const rebase = new Rebase(Bytes.fromI32(day))
  rebase.preTotalEther = event.params.preTotalEther
  rebase.postTotalEther = event.params.postTotalEther
  rebase.shareRate = ratio(event.params.postTotalEther, event.params.postTotalShares)
  rebase.apr = ratio(
    event.params.postTotalEther.minus(event.params.preTotalEther).times(DAY),
    event.params.preTotalEther.times(event.params.timeElapsed),
  )
  rebase.save()
  const totals = loadTotals()
  totals.ether = event.params.postTotalEther
  totals.shares = event.params.postTotalShares
  totals.save()
}

export function handlePaused(_event: Paused): void {
  setPaused(true)
}

export function handleResumed(_event: Resumed): void {
  setPaused(false)
}

function setPaused(isPaused: boolean): void {
  const totals = loadTotals()
  totals.isPaused = isPaused
  totals.save()
}

function loadTotals(): Totals {
  let totals = Totals.load(TOTALS)
  if (totals === null) {
    totals = new Totals(TOTALS)
    totals.ether = BigInt.zero()
    totals.shares = BigInt.zero()
    totals.isPaused = false
    totals.save()
  }
  return totals
}

function loadHolder(address: Bytes): Holder {
  let holder = Holder.load(address)
  if (holder === null) {
    holder = new Holder(address)
    holder.shares = BigInt.zero()
    holder.submissions = []
    holder.save()
  }
  return holder
}

function ratio(part: BigInt, whole: BigInt): BigDecimal {
  return whole.isZero() ? BigDecimal.zero() : part.toBigDecimal().div(whole.toBigDecimal())
}

function percent(part: BigInt, whole: BigInt): BigDecimal {
  return ratio(part.times(BigInt.fromI32(100)), whole)
}
