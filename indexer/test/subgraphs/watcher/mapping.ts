import { Address, BigInt, Bytes, dataSource, Entity, ethereum, log, store, Value } from '@graphprotocol/graph-ts'
import { Receipt } from './generated/schema'
import { Pet } from './generated/templates'
import { Responder } from './generated/Watcher/Responder'
import { Asked, Noted } from './generated/Watcher/Watcher'

export function handleAsked(event: Asked): void {
  const who = event.params.who
  const value = event.params.value
  log.info('asked {}', [value.toString()])
  record('asked', event.block, describe(who, value))
  if (value.equals(BigInt.fromI32(777))) Pet.create(who)
  if (value.equals(BigInt.fromI32(999))) record('asked', event.block, Responder.bind(who).echo(value).toString())
  saveReceipt(event)
}

function describe(who: Address, value: BigInt): string {
  const contract = Responder.bind(who)
  const echo = contract.try_echo(value)
  const other = contract.try_echo1(value, true)
  const text = contract.try_text()
  const pair = contract.try_pair(value)
  const parts = [
    echo.reverted ? 'reverted' : echo.value.toString(),
    other.reverted ? 'reverted' : other.value.toString(),
    text.reverted ? 'reverted' : text.value,
    pair.reverted ? 'reverted' : pair.value.value0.toString() + '+' + pair.value.value1.toHexString(),
    ethereum.getBalance(who).toString(),
    ethereum.hasCode(who).inner ? 'code' : 'none',
  ]
  return parts.join(' ')
}

function saveReceipt(event: Asked): void {
  const receipt = event.receipt!
  const saved = new Receipt(receipt.transactionHash)
  saved.block = receipt.blockHash
  saved.blockNumber = receipt.blockNumber
  saved.index = receipt.transactionIndex
  saved.cumulativeGasUsed = receipt.cumulativeGasUsed
  saved.gasUsed = receipt.gasUsed
  saved.hasContract = changetype<usize>(receipt.contractAddress) != 0
  if (changetype<usize>(receipt.status) != 0) saved.status = receipt.status
  saved.hasRoot = changetype<usize>(receipt.root) != 0
  saved.bloom = receipt.logsBloom
  const logs: string[] = []
  for (let i = 0; i < receipt.logs.length; i++) logs.push(describeLog(receipt.logs[i]))
  saved.logs = logs
  saved.save()
}

function describeLog(item: ethereum.Log): string {
  const topics: string[] = []
  for (let i = 0; i < item.topics.length; i++) topics.push(item.topics[i].toHexString())
  const number = changetype<BigInt>(item.blockNumber)
  let text = item.address.toHexString() + ' ' + topics.join(',') + ' ' + item.data.toHexString()
  text += ' ' + item.blockHash.toHexString() + ' ' + number.toString() + ' ' + item.transactionHash.toHexString()
  text += ' ' + item.transactionIndex.toString() + ' ' + item.logIndex.toString()
  text += changetype<usize>(item.transactionLogIndex) == 0 ? ' null' : ' ' + item.transactionLogIndex.toString()
  text += changetype<usize>(item.logType) == 0 ? ' null' : ' ' + item.logType
  return text + (item.removed !== null && item.removed!.inner ? ' removed' : ' there')
}

export function handleNoted(event: Noted): void {
  record('noted', event.block, event.params.text + (event.receipt === null ? ' without receipt' : ' with receipt'))
}

export function handleTick(block: ethereum.Block): void {
  record('tick', block, block.hash.toHexString() + ' ' + block.timestamp.toString())
}

export function handlePoll(block: ethereum.Block): void {
  record('poll', block, block.gasLimit.toString())
}

export function handleOnce(block: ethereum.Block): void {
  record('once', block, ethereum.getBalance(dataSource.address()).toString())
}

function record(handler: string, block: ethereum.Block, text: string): void {
  const run = new Entity()
  run.set('handler', Value.fromString(handler))
  run.set('address', Value.fromBytes(dataSource.address()))
  run.set('block', Value.fromBigInt(block.number))
  run.set('text', Value.fromString(text))
  store.set('Run', 'auto', run)
}
