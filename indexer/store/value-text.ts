import type { Value } from '../entity/value.ts'

/** A value as messages show it. */
export function valueText(value: Value): string {
  switch (value.type) {
    case 'Null':
      return 'null'
    case 'Bytes':
      return `0x${Buffer.from(value.value).toString('hex')}`
    case 'List':
      return `[${value.value.map(valueText).join(', ')}]`
    default:
      return String(value.value)
  }
}
