import type { EthereumValue } from '../abi/ethereum-value.ts'
import { type AbiFunction, encodeCall } from '../abi/function.ts'
import type { CallOperand, DeclaredCall } from '../manifest/declared-call.ts'
import type { Question } from '../runtime/chain-view.ts'
import type { EventTrigger } from '../runtime/event.ts'

type Abis = ReadonlyMap<string, readonly AbiFunction[]>

/**
 * What declared calls will ask the chain. It is asked at once, before the handler runs; what cannot be told from the
 * declaration is asked when the handler does.
 */
export function declaredQuestions(calls: readonly DeclaredCall[], abis: Abis, trigger: EventTrigger): Question[] {
  return calls.flatMap((call) => {
    const to = resolveOperand(call.address, trigger)
    const parameters = call.parameters.map((operand) => resolveOperand(operand, trigger))
    if (to?.type !== 'Address' || !parameters.every((value) => value !== null)) return []
    const candidates = (abis.get(call.abi) ?? []).filter(({ name }) => name === call.function)
    const data = candidates.map((each) => tryEncode(each, parameters)).find((encoded) => encoded !== null)
    return data ? [{ type: 'call', to: `0x${Buffer.from(to.value).toString('hex')}`, data }] : []
  })
}

function tryEncode(target: AbiFunction, values: readonly EthereumValue[]): string | null {
  try {
    return encodeCall(target, values)
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ABI_ENCODE_FAILED') return null
    throw error
  }
}

function resolveOperand(operand: CallOperand, { log, parameters }: EventTrigger): EthereumValue | null {
  switch (operand.type) {
    case 'eventAddress':
      return toAddress(log.address)
    case 'address':
      return toAddress(operand.address)
    case 'parameter':
      return parameters.find(({ name }) => name === operand.name)?.value ?? null
  }
}

function toAddress(hex: string): EthereumValue {
  return { type: 'Address', value: Buffer.from(hex.slice(2), 'hex') }
}
