import { readSections, type Section, UnknownWasmError, WasmReader, writeNumber, writeSections } from './wasm-reader.ts'

/** The names of the exports that hold an instance's state besides its memory. */
export const STATE_PREFIX = 'instance state '

const ID = { import: 2, table: 4, memory: 5, global: 6, export: 7, element: 9, data: 11 } as const
const KIND = { table: 1, global: 3 } as const
const FUNCREF = 0x70
const NUMBER_TYPES = [0x7f, 0x7e, 0x7d, 0x7c]

/**
 * Adds exports of everything that running changes in an instance, so that it can be put back: mutable globals and
 * tables; the memory is exported already. Null for a module that may have other state, or whose state cannot be read.
 */
export function exposeState(wasm: Uint8Array): Uint8Array | null {
  try {
    const sections = readSections(wasm)
    const find = (id: number) => sections.find((section) => section.id === id)?.content ?? Uint8Array.of(0)
    checkImports(find(ID.import))
    checkSegments(find(ID.element), find(ID.data))
    if (new WasmReader(find(ID.memory)).number() !== 1) return null
    const indexes = [
      ...readTables(find(ID.table)).map((index) => [KIND.table, index] as const),
      ...readMutableGlobals(find(ID.global)).map((index) => [KIND.global, index] as const),
    ]
    return writeSections(
      wasm,
      sections.map((section) => (section.id === ID.export ? addExports(section, indexes) : section)),
    )
  } catch (error) {
    if (error instanceof UnknownWasmError) return null
    throw error
  }
}

// State that is imported is the host's, and all that hosts of mappings offer is functions.
function checkImports(content: Uint8Array): void {
  const reader = new WasmReader(content)
  for (let left = reader.number(); left > 0; left--) {
    reader.name()
    reader.name()
    if (reader.byte() !== 0) throw new UnknownWasmError('an import is no function')
    reader.number()
  }
}

// A segment that instantiation does not copy is state: running can copy it, or drop it.
function checkSegments(elements: Uint8Array, data: Uint8Array): void {
  const element = new WasmReader(elements)
  for (let left = element.number(); left > 0; left--) {
    if (element.number() !== 0) throw new UnknownWasmError('a segment of functions is passive')
    element.constant()
    for (let functions = element.number(); functions > 0; functions--) element.number()
  }
  const segment = new WasmReader(data)
  for (let left = segment.number(); left > 0; left--) {
    if (segment.number() !== 0) throw new UnknownWasmError('a segment of data is passive')
    segment.constant()
    segment.take(segment.number())
  }
}

function readTables(content: Uint8Array): number[] {
  const reader = new WasmReader(content)
  const count = reader.number()
  for (let left = count; left > 0; left--) {
    if (reader.byte() !== FUNCREF) throw new UnknownWasmError('a table holds something other than functions')
    const limits = reader.byte()
    if (limits > 1) throw new UnknownWasmError('a table has limits of another kind')
    reader.number()
    if (limits === 1) reader.number()
  }
  return Array.from({ length: count }, (_, index) => index)
}

function readMutableGlobals(content: Uint8Array): number[] {
  const reader = new WasmReader(content)
  const count = reader.number()
  const indexes: number[] = []
  for (let index = 0; index < count; index++) {
    const type = reader.byte()
    if (reader.byte() === 1) indexes.push(index)
    if (!NUMBER_TYPES.includes(type)) throw new UnknownWasmError('a global is no number')
    reader.constant()
  }
  return indexes
}

function addExports({ id, content }: Section, indexes: readonly (readonly [kind: number, index: number])[]): Section {
  const reader = new WasmReader(content)
  const count = reader.number()
  const countSize = writeNumber(count).length
  const added = indexes.flatMap(([kind, index]) => {
    const name = Buffer.from(`${STATE_PREFIX}${kind} ${index}`)
    return [writeNumber(name.length), name, Uint8Array.of(kind), writeNumber(index)]
  })
  const parts = [writeNumber(count + indexes.length), content.subarray(countSize), ...added]
  return { id, content: Uint8Array.from(Buffer.concat(parts)) }
}
