import { Address, BigInt, Bytes } from '@graphprotocol/graph-ts'
import { KeyRemoved, KeysAdded, OperatorActiveSet, OperatorAdded } from './generated/Operators/Operators'
import { Vault } from './generated/Operators/Vault'
import { Operator, SigningKey } from './generated/schema'

const VAULT = Address.fromString('0x0000000000000000000000000000000000000f12')
const KEY_BYTES = 48

export function handleAdded(event: OperatorAdded): void {
  const operator = loadOperator(event.params.nodeOperatorId)
  operator.name = event.params.name
  operator.rewardAddress = event.params.rewardAddress
  operator.limit = event.params.stakingLimit
  // A limit of any size: one beyond 64 bits would not be of the function's type.
  const limits = Vault.bind(VAULT).try_limits(event.params.stakingLimit)
  if (!limits.reverted) {
    operator.used = limits.value.getUsed()
    operator.isOpen = limits.value.getOpen()
  }
  operator.save()
}

export function handleActiveSet(event: OperatorActiveSet): void {
  const operator = loadOperator(event.params.nodeOperatorId)
  operator.isActive = event.params.active
  operator.save()
}

export function handleKeysAdded(event: KeysAdded): void {
  const operator = loadOperator(event.params.nodeOperatorId)
  for (let at = 0; (at + 1) * KEY_BYTES <= event.params.pubkeys.length; at++) {
    const id = changetype<Bytes>(event.params.pubkeys.subarray(at * KEY_BYTES, (at + 1) * KEY_BYTES))
    const key = new SigningKey(id)
    key.operator = operator.id
    key.index = at
    key.isRemoved = false
    key.save()
  }
}

export function handleKeyRemoved(event: KeyRemoved): void {
  const key = SigningKey.load(event.params.pubkey)
  if (key === null) return
  key.isRemoved = true
  key.save()
}

function loadOperator(id: BigInt): Operator {
  let operator = Operator.load(id.toString())
  if (operator === null) {
    operator = new Operator(id.toString())
    operator.name = ''
    operator.rewardAddress = Address.zero()
    operator.limit = BigInt.zero()
    operator.isActive = true
    operator.save()
  }
  return operator
}
