import { describe, expect, test } from '@jest/globals'
import type { ChainNode } from '../chain/chain-node.ts'
import { BLOCK, REGISTRY } from '../test/sample.ts'
import { compareHeads } from './compare-heads.ts'

const HEAD = `0x${'11'.repeat(32)}`
const OTHER = `0x${'22'.repeat(32)}`
const EMPTY = `0x${'00'.repeat(32)}`

/** A node that answers this, or fails with it. */
function node(answer: string | Error): ChainNode {
  return {
    name: 'node.example',
    send: async () => {
      if (answer instanceof Error) throw answer
      return answer
    },
  }
}

const REVERTED = Object.assign(new Error('execution reverted'), { code: 3 })
const BEHIND = Object.assign(new Error('unknown block'), { code: -32_000 })

async function verdictOf(logHead: string, quorum: number, ...answers: (string | Error)[]): Promise<string> {
  const verdict = await compareHeads(
    { registry: REGISTRY, block: BLOCK, logHead },
    { nodes: answers.map(node), quorum },
  )
  return verdict.type
}

describe('the log head of an index', () => {
  test.each([
    ['sound', HEAD, 1, [HEAD]],
    ['sound', HEAD, 2, [HEAD, OTHER, HEAD]],
    ['sound', HEAD, 1, [BEHIND, HEAD]],
    ['contradicted', HEAD, 1, [OTHER]],
    ['contradicted', HEAD, 2, [OTHER, OTHER, HEAD]],
    // No contract, or one that is no registry: then there is nothing to tell of.
    ['contradicted', HEAD, 1, ['0x']],
    ['contradicted', HEAD, 1, [REVERTED]],
    ['sound', EMPTY, 1, ['0x']],
    ['unknown', HEAD, 2, [HEAD, OTHER]],
    ['unknown', HEAD, 1, [BEHIND]],
    // Nodes that each say something else are no quorum.
    ['unknown', HEAD, 2, [OTHER, `0x${'33'.repeat(32)}`]],
  ])('is %s: the index has %s, %i nodes have to agree, they say %j', async (type, logHead, quorum, answers) => {
    expect(await verdictOf(logHead, quorum, ...answers)).toBe(type)
  })

  test('is asked for at the very block of the index', async () => {
    const asked: unknown[] = []
    const spy: ChainNode = { name: 'spy', send: async (method, params) => asked.push([method, params]) && HEAD }
    await compareHeads({ registry: REGISTRY, block: BLOCK, logHead: HEAD }, { nodes: [spy], quorum: 1 })

    expect(asked).toEqual([
      [
        'eth_call',
        [
          { to: REGISTRY, data: '0x68506ae5' },
          { blockHash: BLOCK.hash, requireCanonical: true },
        ],
      ],
    ])
  })
})
