import { Address, dataSource, Entity, ethereum, store, Value } from '@graphprotocol/graph-ts'
import { SetCall, SwapCall } from './generated/Callee/Callee'
import { Created } from './generated/templates'

const OTHER = '0x0000000000000000000000000000000000000a13'

export function handleSet(call: SetCall): void {
  record('set', call.block, describe(call) + ' ' + call.inputs.value.toString() + ' ' + call.outputs.value0.toString())
  if (call.inputs.value.toI32() == 777) Created.create(Address.fromString(OTHER))
}

export function handleSwap(call: SwapCall): void {
  const text = call.inputs.first.toString() + ' ' + call.inputs.value1.length.toString()
  record('swap', call.block, describe(call) + ' ' + text + ' ' + call.outputs.result.toString())
}

function describe(call: ethereum.Call): string {
  const names: string[] = []
  for (let i = 0; i < call.inputValues.length; i++) names.push(call.inputValues[i].name)
  for (let i = 0; i < call.outputValues.length; i++) names.push(call.outputValues[i].name)
  const transaction = call.transaction
  const parts = [call.from.toHex(), call.to.toHex(), transaction.hash.toHex(), transaction.index.toString()]
  return parts.join(' ') + ' ' + names.join(',') + ' ' + transaction.nonce.toString()
}

export function handleNoted(event: ethereum.Event): void {
  record('noted', event.block, event.transaction.hash.toHex() + ' ' + event.logIndex.toString())
}

export function handleCalled(block: ethereum.Block): void {
  record('called', block, block.hash.toHex())
}

export function handleBlock(block: ethereum.Block): void {
  record('block', block, block.parentHash.toHex())
}

function record(handler: string, block: ethereum.Block, text: string): void {
  const run = new Entity()
  run.set('handler', Value.fromString(handler))
  run.set('block', Value.fromBigInt(block.number))
  run.set('text', Value.fromString(dataSource.address().toHex() + ': ' + text))
  store.set('Run', 'auto', run)
}
