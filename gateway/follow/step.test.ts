import { describe, expect, test } from '@jest/globals'
import { FakeChain, projectIdOf } from '../test/fake-chain.ts'
import { type Change, step } from './step.ts'

/** Follows a chain over what is done to it, and says what the last step told. */
async function changeAfter(chain: FakeChain, act: () => void): Promise<Change> {
  const { known } = await step(chain, null)
  act()
  return (await step(chain, known)).change
}

function projectsOf(change: Change): (string | null)[] {
  return change.type === 'records' ? [...new Set(change.records.map(({ projectId }) => projectId))] : []
}

describe('a step', () => {
  test('finds everything changed the first time', async () => {
    expect((await step(new FakeChain(), null)).change).toEqual({ type: 'everything' })
  })

  test('finds nothing changed where the head is the same, or a block without records was mined', async () => {
    const chain = new FakeChain()

    expect(await changeAfter(chain, () => {})).toEqual({ type: 'nothing' })
    expect(await changeAfter(chain, () => chain.mine())).toEqual({ type: 'nothing' })
  })

  test('finds the project of a new record', async () => {
    const chain = new FakeChain()
    chain.publish('a', '1.0')

    expect(projectsOf(await changeAfter(chain, () => chain.publish('b', '1.0')))).toEqual([projectIdOf('b')])
  })

  test('finds all records of several blocks mined in between', async () => {
    const chain = new FakeChain()
    const change = await changeAfter(chain, () => {
      chain.publish('a', '1.0')
      chain.mine()
      chain.publish('b', '1.0')
    })

    expect(projectsOf(change)).toEqual([projectIdOf('a'), projectIdOf('b')])
  })

  test.each([
    ['shorter', 0],
    ['as long', 1],
    ['longer', 5],
  ])('finds a record that a reorg dropped, where the chain came out %s', async (_how, mined) => {
    const chain = new FakeChain()
    chain.publish('a', '1.0')
    chain.publish('b', '1.0')
    const change = await changeAfter(chain, () => {
      chain.revert(1)
      for (let count = 0; count < mined; count += 1) chain.mine()
    })

    expect(projectsOf(change)).toEqual([projectIdOf('b')])
  })

  test('finds a record that stands in another block after a reorg', async () => {
    const chain = new FakeChain()
    chain.publish('a', '1.0')
    const change = await changeAfter(chain, () => {
      chain.revert(1)
      chain.mine()
      chain.publish('a', '1.0')
      chain.mine()
    })

    expect(projectsOf(change)).toEqual([projectIdOf('a')])
  })

  test('finds everything changed where the chain lost more than is known of it', async () => {
    const chain = new FakeChain()
    for (let count = 0; count < 600; count += 1) chain.mine()
    chain.publish('a', '1.0')

    expect(await changeAfter(chain, () => chain.revert(500))).toEqual({ type: 'everything' })
  })

  test('finds everything changed where more records came than one answer holds', async () => {
    const chain = new FakeChain()
    const change = await changeAfter(chain, () => {
      chain.mine()
      chain.mine(
        ...Array.from({ length: 1000 }, (_, place) => ({
          name: 'a',
          version: `1.${place}`,
          isYank: false,
          until: null,
        })),
      )
    })

    expect(change).toEqual({ type: 'everything' })
  })

  test('does not trust a window that was cut off to show a later reorg', async () => {
    const chain = new FakeChain()
    chain.mine(
      ...Array.from({ length: 1000 }, (_, place) => ({ name: 'a', version: `1.${place}`, isYank: false, until: null })),
    )
    const first = await step(chain, null)
    chain.mine()
    const second = await step(chain, first.known)
    chain.revert(1)
    chain.mine()
    chain.mine()

    expect(second.change).toEqual({ type: 'nothing' })
    expect((await step(chain, second.known)).change).toEqual({ type: 'everything' })
  })
})
