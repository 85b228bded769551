import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Interface } from 'ethers'
import { registryAbi } from '../index.ts'
import { type Chain, startChain } from './chain.ts'
import { deployHostileEmitter, type HostileEmitter } from './hostile-emitter.ts'
import { eventsOf, refusalOf } from './outcomes.ts'

const abi = new Interface(registryAbi)
const word = (hex: string): string => `0x${hex.padStart(64, '0')}`

let chain: Chain
let emitter: HostileEmitter
beforeAll(async () => {
  chain = await startChain()
  emitter = await deployHostileEmitter(chain.owner)
})
afterAll(() => chain.stop())

test.each([0, 1, 2, 3, 4])('logs any data under %d topics', async (count) => {
  const topics = ['a0', 'a1', 'a2', 'a3'].slice(0, count).map((byte) => `0x${byte.repeat(32)}`)

  const receipt = await (await emitter.emitRaw(topics, '0xc0ffee')).wait()

  expect(receipt?.logs).toHaveLength(1)
  expect(receipt?.logs[0]).toMatchObject({ address: emitter.address, topics, data: '0xc0ffee' })
})

test('refuses a fifth topic', async () => {
  await expect(emitter.emitRaw(Array(5).fill(word('1')), '0x')).rejects.toMatchObject({ code: 'CALL_EXCEPTION' })
})

test("a log that looks like a registry's is returned under the address of its emitter", async () => {
  const { topics, data } = abi.encodeEventLog('ProjectRegistered', [
    word('1'),
    chain.registry.address,
    chain.registry.address,
    '<script>',
  ])

  const events = await eventsOf(emitter.emitRaw(topics.map(String), data))

  expect(events).toEqual([
    expect.objectContaining({ type: 'ProjectRegistered', registry: emitter.address, project: '<script>' }),
  ])
})

const registered = abi.getEvent('ProjectRegistered')?.topicHash ?? ''
const published = abi.getEvent('PackagePublished')?.topicHash ?? ''
// An offset of 32, a length, and the bytes: what one string as an event's data looks like.
const stringData = (length: number, hex: string): string =>
  `${word('20')}${word(length.toString(16)).slice(2)}${hex.padEnd(64, '0')}`

test.each([
  ['of an unknown event', [word('1')], '0x'],
  ['without data', [registered, word('1'), word('2')], '0x'],
  ['without its topics', [published], '0x'],
  ['with a text that is not UTF-8', [registered, word('1'), word('2')], stringData(2, 'c328')],
  ['with a text longer than its data', [registered, word('1'), word('2')], stringData(0x7fffffff, '61')],
  ['with a topic that is no address', [registered, word('1'), `0x${'ff'.repeat(32)}`], stringData(1, '61')],
])('a log %s is passed over', async (_what, topics, data) => {
  expect(await eventsOf(emitter.emitRaw(topics, data))).toEqual([])
})

test('a refusal by another contract is not taken for one of a registry', async () => {
  await expect(refusalOf(emitter.emitRaw(Array(5).fill(word('1')), '0x'))).rejects.toMatchObject({
    code: 'CALL_EXCEPTION',
  })
})
