import { exposeState, STATE_PREFIX } from './expose-state.ts'
import type { HeapExports } from './heap.ts'

export type Imports = Record<string, Record<string, unknown>>
/** An instance of a mapping's module, in the state in which it was made. */
export type Instance = Readonly<{ heap: HeapExports; exports: Readonly<Record<string, unknown>> }>

/** Makes instances of one module. Several may be in use at once; one of those that were given back is kept. */
export interface Instances {
  /** An instance that no handler has run in, as far as anything in it can tell. */
  fresh(): Instance
  /** Gives an instance back after use, to be handed out again where its state can be put back whole. */
  release(instance: Instance): void
  /** Keeps the state that an instance has now. What it returns puts it back, or says that it cannot. Null for none that can. */
  keep: ((instance: Instance) => () => boolean) | null
}

/**
 * Creates the instances of a module. To make one takes longer than to run a handler, so one that ran is put back to the
 * state it had, memory, globals and tables, unless it grew; a module with other state gets a new instance every time.
 */
export function createInstances(wasm: Uint8Array, imports: Imports): Instances {
  const exposed = exposeState(wasm)
  if (!exposed) {
    const module = new WebAssembly.Module(wasm)
    return { fresh: () => instantiate(module, imports), release: () => {}, keep: null }
  }
  const module = new WebAssembly.Module(exposed)
  const restores = new WeakMap<Instance, () => boolean>()
  let kept: Instance | null = null
  return {
    fresh() {
      const released = kept
      kept = null
      if (released && restores.get(released)?.()) return released
      const made = instantiate(module, imports)
      restores.set(made, snapshot(made))
      return made
    },
    release(instance) {
      kept = instance
    },
    keep: snapshot,
  }
}

function instantiate(module: WebAssembly.Module, imports: Imports): Instance {
  const { exports } = new WebAssembly.Instance(module, imports)
  return { exports, heap: exports as unknown as HeapExports }
}

/** Keeps an instance's state; what it returns puts it back, or says that it cannot. */
function snapshot({ exports, heap: { memory } }: Instance): () => boolean {
  const image = trimZeros(new Uint8Array(memory.buffer)).slice()
  const { buffer } = memory
  const state = Object.entries(exports).flatMap(([name, value]) => (name.startsWith(STATE_PREFIX) ? [value] : []))
  const globals = state
    .filter((value) => value instanceof WebAssembly.Global)
    .map((global) => ({ global, value: global.value }))
  const tables = state
    .filter((value) => value instanceof WebAssembly.Table)
    .map((table) => ({ table, functions: Array.from({ length: table.length }, (_, index) => table.get(index)) }))
  return () => {
    // Memory never shrinks, and a mapping can ask how large it is.
    if (memory.buffer !== buffer) return false
    if (!tables.every(isUnchanged)) return false
    const bytes = new Uint8Array(buffer)
    bytes.set(image)
    bytes.fill(0, image.length)
    for (const { global, value } of globals) global.value = value
    return true
  }
}

function trimZeros(bytes: Uint8Array): Uint8Array {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0) end--
  return bytes.subarray(0, end)
}

function isUnchanged({ table, functions }: Readonly<{ table: WebAssembly.Table; functions: unknown[] }>): boolean {
  return table.length === functions.length && functions.every((item, index) => table.get(index) === item)
}
