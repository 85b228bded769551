import { expect, test } from '@jest/globals'
import { createStops } from './stops.ts'

test('stops in reverse order, each once, however often it is asked', async () => {
  const stops = createStops()
  const order: string[] = []
  for (const name of ['chain', 'indexer', 'gateway']) {
    stops.add(name, () => {
      order.push(name)
    })
  }

  await Promise.all([stops.run(), stops.run()])
  await stops.run()

  expect(order).toEqual(['gateway', 'indexer', 'chain'])
})

test('stops the rest where one fails, then says which did', async () => {
  const stops = createStops()
  const order: string[] = []
  stops.add('chain', () => {
    order.push('chain')
  })
  stops.add('gateway', () => Promise.reject(new Error('stuck')))

  await expect(stops.run()).rejects.toThrow('gateway did not stop')

  expect(order).toEqual(['chain'])
})
