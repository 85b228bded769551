import { normalizeName } from '@dipmp/packaging'
import { describe, expect, test } from '@jest/globals'
import { IndexContradictedError } from '../errors.ts'
import { REGISTRY } from '../test/sample.ts'
import { demoIndex, serveGateway } from '../test/serve.ts'
import { checkIndex } from './checked-index.ts'
import type { CrossCheck } from './cross-check.ts'

const contradicted: CrossCheck = {
  isSound: () => false,
  check: async () => {
    throw new IndexContradictedError('another head')
  },
  contradicted: () => 1,
}

describe('an index that the chain contradicts', () => {
  test('tells neither what it has nor what it lacks', async () => {
    const index = checkIndex(demoIndex(), contradicted)

    for (const name of ['demo-x', 'hidden']) {
      await expect(index.project(REGISTRY, normalizeName(name))).rejects.toMatchObject({ code: 'INDEX_CONTRADICTED' })
    }
    await expect(index.file(REGISTRY, 'bafk', 'hidden-1.0.tar.gz')).rejects.toMatchObject({
      code: 'INDEX_CONTRADICTED',
    })
  })

  test('leads no name elsewhere', async () => {
    const gateway = await serveGateway({ crossCheck: contradicted })
    const response = await fetch(`${gateway.url}/simple/${REGISTRY}+pypi/hidden/`, { redirect: 'manual' })
    await gateway.stop()

    expect(response.status).toBe(503)
  })
})
