import { ethereum } from '@graphprotocol/graph-ts'

/**
 * The longest text of an event that is looked at, in UTF-16 units. The contract lets none be longer than 512 bytes; another
 * contract can log millions, and let four texts of an event share them.
 */
const LONGEST_TEXT = 4096

/** Whether all texts of an event are as short as a registry's. */
export function hasShortTexts(event: ethereum.Event): boolean {
  for (let i = 0; i < event.parameters.length; i++) {
    const value = event.parameters[i].value
    if (value.kind == ethereum.ValueKind.STRING && value.toString().length > LONGEST_TEXT) return false
  }
  return true
}
