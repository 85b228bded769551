import { expect, test } from '@jest/globals'
import { createChainNode } from '../chain/chain-node.ts'
import type { ReadProjectOptions } from '../registry-index.ts'
import { InMemoryRegistryIndex } from '../test/in-memory-registry-index.ts'
import { DEMO, REGISTRY, sampleList } from '../test/sample.ts'
import { createFindProof } from './find-proof.ts'

test('a proof reads the one file of the index that it is of, and not the project', async () => {
  const asked: (ReadProjectOptions | undefined)[] = []
  class AskedIndex extends InMemoryRegistryIndex {
    override async project(...[registry, name, options]: Parameters<InMemoryRegistryIndex['project']>) {
      asked.push(options)
      return super.project(registry, name)
    }
  }
  const index = new AskedIndex().add(sampleList(['demo-x']), [DEMO])
  const findProof = createFindProof(index, [createChainNode('http://127.0.0.1:1', { timeoutMs: 1000 })])
  const { signal } = new AbortController()

  await expect(findProof(REGISTRY, 'demo_x-1.10.tar.gz', signal)).rejects.toMatchObject({ code: 'PROOF_UNAVAILABLE' })
  await expect(findProof(REGISTRY, 'demo_x-7.0.tar.gz', signal)).rejects.toMatchObject({ code: 'FILE_NOT_RECORDED' })
  expect(asked.map((options) => options?.only)).toEqual([
    { filename: 'demo_x-1.10.tar.gz' },
    { filename: 'demo_x-7.0.tar.gz' },
  ])
})
