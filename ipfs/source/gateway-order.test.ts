import { describe, expect, test } from '@jest/globals'
import { createGatewayOrder } from './gateway-order.ts'
import { createGateway } from './http-block.ts'

function scene() {
  const [a, b, c] = ['a', 'b', 'c'].map((name) => createGateway(new URL(`http://${name}.example/`)))
  if (!a || !b || !c) throw new TypeError('three gateways')
  const clock = { now: 0 }
  const order = createGatewayOrder([a, b, c], { hedgeMs: 500, firstByteMs: 10_000, now: () => clock.now })
  const names = () =>
    order
      .sorted()
      .map(({ url }) => url.host[0])
      .join('')
  return { a, b, c, clock, order, names }
}

describe('the order of gateways', () => {
  test('is the one they were named in', () => {
    expect(scene().names()).toBe('abc')
  })

  test('has one that failed last, for two seconds, then for twice as long each time it fails again', () => {
    const { a, clock, order, names } = scene()
    order.failed(a)
    expect(names()).toBe('bca')
    clock.now = 2000
    expect(names()).toBe('abc')
    order.failed(a)
    clock.now = 5999
    expect(names()).toBe('bca')
    clock.now = 6000
    expect(names()).toBe('abc')
  })

  test('forgives one that gives a block', () => {
    const { a, order, names } = scene()
    order.failed(a)
    order.gaveBlock(a, 10)

    expect(names()).toBe('abc')
  })

  test('has one that lied last for ten minutes', () => {
    const { b, clock, order, names } = scene()
    order.lied(b)
    clock.now = 599_999
    expect(names()).toBe('acb')
    clock.now = 600_000
    expect(names()).toBe('abc')
  })

  test('is patient with a slow line, within bounds', () => {
    const { a, b, c, order } = scene()
    order.gaveBlock(b, 2000)
    order.gaveBlock(c, 60_000)

    expect([a, b, c].map((gateway) => order.patienceMs(gateway))).toEqual([500, 4000, 10_000])
  })

  test('leaves one alone for as long as it asks for, a minute at most', () => {
    const { a, b, c, clock, order } = scene()
    order.failed(a, 7_000)
    order.failed(b, 3_600_000)
    order.failed(c)
    expect([a, b, c].map((gateway) => order.restMs(gateway))).toEqual([7_000, 60_000, 0])
    clock.now = 6_000
    // Another block that was under way says less.
    order.failed(a, 500)
    expect([a, b, c].map((gateway) => order.restMs(gateway))).toEqual([1_000, 54_000, 0])
  })
})
