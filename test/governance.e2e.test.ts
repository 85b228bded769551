import { registryAbi } from '@dipmp/contracts'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Contract, id } from 'ethers'
import { liveRegistryLife, type RegistryLife } from './registry-life.ts'
import { startTestStack, type TestStack } from './stack.ts'

let stack: TestStack
let life: RegistryLife

beforeAll(async () => {
  stack = await startTestStack()
  life = await liveRegistryLife(stack, 'inherited')
})

afterAll(() => stack.stop())

describe('the index', () => {
  test('knows who a project belongs to, who may publish, and how it is marked', async () => {
    const { projects } = await ask(`{ projects(where: { normalizedName: "inherited" }) {
      owner { id } pendingOwner { id } epoch status statusReason quarantineReason
      maintainers { account { id } epoch }
    } }`)

    expect(projects).toEqual([
      {
        owner: { id: life.heir.toLowerCase() },
        pendingOwner: null,
        epoch: '1',
        status: 'DEPRECATED',
        statusReason: 'use another',
        quarantineReason: 'looks odd again',
        // Named before the transfer, so of an epoch that is over.
        maintainers: [{ account: { id: life.maintainer.toLowerCase() }, epoch: '0' }],
      },
    ])
  })

  test('knows who governs a registry', async () => {
    const { registry } = await ask(`{ registry(id: "${stack.registry}") {
      name policy owner { id } pendingOwner { id } metadataCid moderators { account { id } } registrants { account { id } } creations { id }
    } }`)

    expect(registry).toEqual({
      name: 'dipmp',
      policy: 'OPEN',
      owner: { id: life.heir.toLowerCase() },
      pendingOwner: null,
      metadataCid: 'bafkreibceirceirceirceirceirceirceirceirceirceirceirceircei',
      moderators: [{ account: { id: life.owner.toLowerCase() } }],
      registrants: [{ account: { id: life.heir.toLowerCase() } }],
      creations: [],
    })
  })

  test('tells which factory made a registry', async () => {
    const { creations } = await ask(
      `{ creations(where: { factory: "${life.factory}" }) { registry { id name policy } } }`,
    )

    expect(creations).toEqual([
      { registry: { id: life.clone.toLowerCase(), name: 'made by a factory', policy: 'ALLOW_LIST' } },
    ])
  })

  test.each([['the registry'], ['the clone']])('recomputes the log head of %s from all its events', async (which) => {
    const address = which === 'the clone' ? life.clone : stack.registry
    const head = String(await new Contract(address, registryAbi, stack.provider).getFunction('logHead').staticCall())

    const { registry } = await ask(`{ registry(id: "${address}") { logHead } }`)

    expect(registry).toEqual({ logHead: head })
  })

  test('keeps the log in order, whatever it is of', async () => {
    const { logEntries } = await ask(
      `{ logEntries(first: 1000, orderBy: index, where: { registry: "${stack.registry}" }) { kind projectId } }`,
    )

    const entries = logEntries as { kind: string; projectId: string | null }[]
    expect(entries[0]).toEqual({ kind: 'REGISTRY_INITIALIZED', projectId: null })
    expect(entries[1]).toEqual({ kind: 'PROJECT_REGISTERED', projectId: id('inherited') })
    expect(entries.at(-1)).toEqual({ kind: 'REGISTRY_OWNER_CHANGED', projectId: null })
  })
})

async function ask(query: string): Promise<Record<string, unknown>> {
  const response = await fetch(stack.graphqlUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { data, errors } = (await response.json()) as { data?: Record<string, unknown>; errors?: unknown }
  if (data === undefined) throw new Error(JSON.stringify(errors))
  return data
}
