import { AbiCoder, id } from 'ethers'
import type { Value } from '../../entity/value.ts'
import type { EntityChange } from '../../store/entity-store.ts'
import type { EmittedLog } from './anvil.ts'

const coder = AbiCoder.defaultAbiCoder()
const ELEMENT = '\u001f'

/** The log that makes the writer subgraph at an address do one change. */
export function writeLog(address: string, change: EntityChange): EmittedLog {
  const { entityType } = change.key
  const key = valueText(change.key.id)
  if (change.type === 'remove') {
    return {
      address,
      topics: [id('Removed(string,string)')],
      data: coder.encode(['string', 'string'], [entityType, key]),
    }
  }
  const fields = [...change.entity]
  const texts = fields.map(([, value]) => valueText(value))
  const kinds = fields.map(([, value]) => valueKind(value))
  const types = ['string', 'string', 'string[]', 'string[]', 'string[]']
  const data = coder.encode(types, [entityType, key, fields.map(([name]) => name), kinds, texts])
  return { address, topics: [id('Written(string,string,string[],string[],string[])')], data }
}

/** The log that makes the writer subgraph's handler abort. */
export function failLog(address: string, message: string): EmittedLog {
  return { address, topics: [id('Failed(string)')], data: coder.encode(['string'], [message]) }
}

function valueKind(value: Value): string {
  if (value.type !== 'List') return value.type
  const [first] = value.value
  return `[${first === undefined ? 'String' : valueKind(first)}]`
}

function valueText(value: Value): string {
  switch (value.type) {
    case 'Null':
      return ''
    case 'List':
      return value.value.map((each) => `${ELEMENT}${valueText(each)}`).join('')
    case 'Bytes':
      return `0x${Buffer.from(value.value).toString('hex')}`
    default:
      return String(value.value)
  }
}
