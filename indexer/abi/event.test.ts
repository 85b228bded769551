import { describe, expect, test } from '@jest/globals'
import { createLogDecoder } from './decode-log.ts'
import { findEvent, hashSignature, readEvents, renderEvent, topic0Of } from './event.ts'

const TRANSFER_TOPIC = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef'
const address = (name: string, indexed: boolean) => ({ name, type: 'address', indexed })
const uint = (name: string, indexed: boolean) => ({ name, type: 'uint256', indexed })
const ERC20 = {
  type: 'event',
  name: 'Transfer',
  inputs: [address('from', true), address('to', true), uint('value', false)],
}
const ERC721 = {
  type: 'event',
  name: 'Transfer',
  inputs: [address('from', true), address('to', true), uint('id', true)],
}

test('the first topic is the hash of the signature', () => {
  const [event] = readEvents([ERC20])

  expect(event && topic0Of(event)).toBe(TRANSFER_TOPIC)
  expect(hashSignature('Transfer(address,address,uint256)')).toBe(TRANSFER_TOPIC)
})

test('tuples are spelt out, and other entries passed over', () => {
  const components = [
    { name: 'a', type: 'uint8' },
    { name: 'b', type: 'tuple[]', components: [{ name: 'c', type: 'string' }] },
  ]
  const events = readEvents({
    abi: [
      { type: 'function', name: 'f', inputs: [] },
      { type: 'constructor' },
      { type: 'event', name: 'E', inputs: [{ name: 't', type: 'tuple[2]', indexed: true, components }] },
    ],
  })

  expect(events.map((event) => renderEvent(event, true))).toEqual(['E(indexed (uint8,(string)[])[2])'])
})

test('events of one name are told apart by what is indexed', () => {
  const events = readEvents([ERC20, ERC721])

  expect(findEvent(events, 'Transfer(indexed address,indexed address,indexed uint256)')?.parameters[2]?.name).toBe('id')
  expect(findEvent(events, 'Transfer(address,address,uint256)')).toBeNull()
})

describe('decoding logs', () => {
  const [event] = readEvents([ERC20])
  const bytes = (hex: string) => Buffer.from(hex.padStart(64, '0'), 'hex')
  const topics = [Buffer.from(TRANSFER_TOPIC.slice(2), 'hex'), bytes('01'), bytes('02')]

  test('parameters come in the order of the event', () => {
    const parameters = event && createLogDecoder(event)({ topics, data: bytes('ff') })

    expect(parameters?.map(({ name }) => name)).toEqual(['from', 'to', 'value'])
    expect(parameters?.[2]?.value).toEqual({ type: 'Uint', value: 255n })
  })

  test('a log of the other event with the same topic is not decoded', () => {
    const decode = event && createLogDecoder(event)

    expect(decode?.({ topics: [...topics, bytes('03')], data: new Uint8Array() })).toBeNull()
    expect(decode?.({ topics, data: new Uint8Array() })).toBeNull()
    expect(decode?.({ topics: [bytes('09'), ...topics.slice(1)], data: bytes('ff') })).toBeNull()
  })
})
