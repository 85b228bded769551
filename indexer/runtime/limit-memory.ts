import { readSections, UnknownWasmError, WasmReader, writeNumber, writeSections } from './wasm-reader.ts'

const MEMORY_SECTION = 5
const PAGE_BYTES = 65_536
/** WebAssembly 1.0 has no more: 4 GB. */
const MOST_PAGES = 65_536

/**
 * The module with a memory that does not grow beyond so many bytes, as every module may say of itself: then `memory.grow`
 * fails, and the allocator traps. A limit that is lower already is left, and so is a module that is not laid out as known.
 */
export function limitMemory(wasm: Uint8Array, maxBytes: number): Uint8Array {
  try {
    const sections = readSections(wasm)
    const limited = sections.map((section) =>
      section.id === MEMORY_SECTION ? { ...section, content: withMost(section.content, pagesIn(maxBytes)) } : section,
    )
    return writeSections(wasm, limited)
  } catch (error) {
    if (error instanceof UnknownWasmError) return wasm
    throw error
  }
}

function pagesIn(bytes: number): number {
  return Math.min(MOST_PAGES, Math.max(1, Math.floor(bytes / PAGE_BYTES)))
}

function withMost(content: Uint8Array, pages: number): Uint8Array {
  const reader = new WasmReader(content)
  const flags = reader.number() === 1 ? reader.byte() : 2
  if (flags > 1) throw new UnknownWasmError('a memory of another kind')
  const least = reader.number()
  const most = flags === 1 ? reader.number() : MOST_PAGES
  const wanted = Math.max(least, Math.min(most, pages))
  return Uint8Array.from([1, 1, ...writeNumber(least), ...writeNumber(wanted)])
}
