import { ManifestError } from './manifest-error.ts'

/** A call that a manifest declares for an event, so that it can be made before the handler runs. */
export type DeclaredCall = Readonly<{
  abi: string
  function: string
  address: CallOperand
  parameters: readonly CallOperand[]
}>

/** Where a call's address or parameter comes from. */
export type CallOperand =
  | Readonly<{ type: 'eventAddress' }>
  | Readonly<{ type: 'parameter'; name: string }>
  | Readonly<{ type: 'address'; address: string }>

/** Parses `ERC20[event.address].balanceOf(event.params.owner)`. @throws {ManifestError} */
export function parseDeclaredCall(what: string, text: string): DeclaredCall {
  const match = /^\s*(\w+)\[([^\]]+)\]\.(\w+)\(([^()]*)\)\s*$/.exec(text)
  const [, abi = '', address = '', name = '', list = ''] = match ?? []
  if (match) {
    const parameters = list.trim() === '' ? [] : list.split(',')
    const operands = [address, ...parameters].map(parseOperand)
    const [target, ...rest] = operands
    if (target && operands.every((operand) => operand !== null)) {
      return { abi, function: name, address: target, parameters: rest as CallOperand[] }
    }
  }
  throw new ManifestError('MANIFEST_INVALID', `the declared call ${JSON.stringify(text)} of ${what} cannot be read`)
}

function parseOperand(text: string): CallOperand | null {
  const operand = text.trim()
  if (operand === 'event.address') return { type: 'eventAddress' }
  if (/^0x[0-9a-fA-F]{40}$/.test(operand)) return { type: 'address', address: operand.toLowerCase() }
  const name = /^event\.params\.(\w+)$/.exec(operand)?.[1]
  return name === undefined ? null : { type: 'parameter', name }
}
