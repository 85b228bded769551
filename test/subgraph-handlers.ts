import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { buildSubgraph } from '@dipmp/subgraph'
import type { Entity, Value } from '../indexer/entity/value.ts'
import { createInstances, type Instance } from '../indexer/runtime/instances.ts'
import { compileMapping } from '../indexer/runtime/mapping.ts'

/** What the handler of a core metadata file made of one. */
export type MetadataRun = Readonly<{
  /** The fields of the CoreMetadata that it saved, as plain values. */
  fields: Readonly<Record<string, unknown>>
  /** Bytes of the instance's memory afterwards. */
  memory: number
  milliseconds: number
}>

/** Builds the subgraph and returns its handler of core metadata files, run in the embedded indexer's runtime. */
export async function loadMetadataHandler(): Promise<(content: Uint8Array) => MetadataRun> {
  const { manifestPath } = await buildSubgraph()
  const wasm = await readFile(join(dirname(manifestPath), 'PackageRegistry', 'PackageRegistry.wasm'))
  let used: Instance | null = null
  const mapping = compileMapping({
    name: 'CoreMetadataFile',
    wasm,
    handlers: ['handleCoreMetadata'],
    apiVersion: '0.0.9',
    createInstances: (...args) => {
      const instances = createInstances(...args)
      const release = (instance: Instance) => {
        used = instance
      }
      return { ...instances, release }
    },
  })
  return (content) => {
    const saved = new Map<string, Value>()
    const began = performance.now()
    mapping.run('handleCoreMetadata', { content }, contextFor(saved))
    const milliseconds = performance.now() - began
    const fields = Object.fromEntries([...saved].map(([name, value]) => [name, plain(value)]))
    return { fields, memory: used?.heap.memory.buffer.byteLength ?? 0, milliseconds }
  }
}

function contextFor(saved: Map<string, Value>): Parameters<ReturnType<typeof compileMapping>['run']>[2] {
  const refuse = (): never => {
    throw new Error('the handler asks for more than it needs')
  }
  const digest: Entity = new Map([['digest', { type: 'Bytes', value: new Uint8Array(32) }]])
  return {
    entities: {
      load: () => null,
      loadInBlock: () => null,
      loadRelated: () => [],
      set: (_type, _id, fields) => {
        for (const [name, value] of fields) saved.set(name, value)
      },
      remove: refuse,
    },
    address: new Uint8Array(0),
    context: digest,
    createDataSource: refuse,
    network: 'mainnet',
    chain: { call: refuse, balance: refuse, hasCode: refuse },
    ipfs: null,
    beginPart: refuse,
    abis: new Map(),
    log: () => {},
  }
}

function plain(value: Value): unknown {
  if (value.type === 'Null') return null
  return value.type === 'List' ? value.value.map(plain) : value.value
}
