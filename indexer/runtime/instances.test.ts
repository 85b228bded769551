import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { buildSubgraph } from '../test/build-subgraph.ts'
import { createInstances, type Imports, type Instance } from './instances.ts'

const section = (id: number, ...content: number[]) => [id, content.length, ...content]
const text = (value: string) => [value.length, ...Buffer.from(value)]
const body = (...code: number[]) => [code.length + 2, 0, ...code, 0x0b]

const FUNCTIONS = {
  // global 0 = 9, and the byte at 100 = 1
  change: body(0x41, 9, 0x24, 0, 0x41, 0xe4, 0, 0x41, 1, 0x3a, 0, 0),
  growMemory: body(0x41, 1, 0x40, 0, 0x1a),
  growTable: body(0xd0, 0x70, 0x41, 1, 0xfc, 15, 0, 0x1a),
  setTable: body(0x41, 0, 0xd0, 0x70, 0x26, 0),
}

/** A module with a memory, a table, a mutable global that begins as 7, and functions that change them. */
function moduleWith(dataSegment: readonly number[] = [0, 0x41, 4, 0x0b, 2, 0xab, 0xcd]): Uint8Array {
  const names = Object.keys(FUNCTIONS)
  const exported = names.flatMap((name, index) => [...text(name), 0, index])
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, 1, 0x60, 0, 0),
    ...section(3, names.length, ...names.map(() => 0)),
    ...section(4, 1, 0x70, 0, 2),
    ...section(5, 1, 0, 1),
    ...section(6, 1, 0x7f, 1, 0x41, 7, 0x0b),
    ...section(7, names.length + 1, ...exported, ...text('memory'), 2, 0),
    ...section(9, 1, 0, 0x41, 0, 0x0b, 1, 0),
    ...section(10, names.length, ...Object.values(FUNCTIONS).flat()),
    ...section(11, 1, ...dataSegment),
  ])
}

function call(instance: Instance, name: string, ...args: number[]): unknown {
  return (instance.exports[name] as (...args: number[]) => unknown)(...args)
}

function memoryOf(instance: Instance): Uint8Array {
  return new Uint8Array(instance.heap.memory.buffer)
}

function globalsOf(instance: Instance): unknown[] {
  const globals = Object.values(instance.exports).filter((value) => value instanceof WebAssembly.Global)
  return globals.map(({ value }) => value)
}

test('an instance that ran is handed out again, with its memory and globals put back', () => {
  const instances = createInstances(moduleWith(), {})
  const used = instances.fresh()
  call(used, 'change')
  expect(globalsOf(used)).toEqual([9])
  expect(memoryOf(used)[100]).toBe(1)
  instances.release(used)

  const again = instances.fresh()

  expect(again).toBe(used)
  expect(globalsOf(again)).toEqual([7])
  expect([...memoryOf(again).subarray(0, 8)]).toEqual([0, 0, 0, 0, 0xab, 0xcd, 0, 0])
  expect(memoryOf(again)[100]).toBe(0)
})

test.each(['growMemory', 'growTable', 'setTable'])('an instance is not used again after %s', (change) => {
  const instances = createInstances(moduleWith(), {})
  const used = instances.fresh()
  call(used, change)
  instances.release(used)

  expect(instances.fresh()).not.toBe(used)
})

test('an instance that was not given back, such as one that trapped, is not used again', () => {
  const instances = createInstances(moduleWith(), {})

  expect(instances.fresh()).not.toBe(instances.fresh())
})

test('a module with a data segment that code may drop gets a new instance every time', () => {
  const instances = createInstances(moduleWith([1, 2, 0xab, 0xcd]), {})
  const used = instances.fresh()
  instances.release(used)

  expect(instances.fresh()).not.toBe(used)
})

describe("a mapping's module", () => {
  let wasm: Uint8Array

  beforeAll(async () => {
    wasm = await readFile(join(dirname(await buildSubgraph('ledger')), 'Ledger', 'Ledger.wasm'))
  })

  test('is to the byte as new after it ran, and runs on as a new one does', () => {
    const imports = stubsFor(wasm)
    const instances = createInstances(wasm, imports)
    const used = instances.fresh()
    run(used)
    memoryOf(used).fill(0xee, 30_000)
    instances.release(used)

    const again = instances.fresh()
    const made = createInstances(wasm, imports).fresh()

    expect(again).toBe(used)
    expect(Buffer.compare(memoryOf(again), memoryOf(made))).toBe(0)
    expect(globalsOf(again)).toEqual(globalsOf(made))
    expect(run(again)).toEqual(run(made))
    expect(Buffer.compare(memoryOf(again), memoryOf(made))).toBe(0)
    expect(globalsOf(again)).toEqual(globalsOf(made))
  })
})

function run(instance: Instance): unknown[] {
  call(instance, '_start')
  return [10_000, 300, 5].map((size) => call(instance, 'allocate', size))
}

function stubsFor(wasm: Uint8Array): Imports {
  const imports: Imports = {}
  for (const { module, name } of WebAssembly.Module.imports(new WebAssembly.Module(wasm))) {
    imports[module] = { ...imports[module], [name]: () => 0 }
  }
  return imports
}
