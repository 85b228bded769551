/** Thrown where a module is not laid out as this reader knows it; it may still be valid. */
export class UnknownWasmError extends Error {
  readonly code = 'WASM_UNKNOWN'
}

const HEADER_SIZE = 8
const END = 0x0b

/** Reads the parts of a WASM binary that say what state an instance has (WebAssembly 1.0, section 5). */
export class WasmReader {
  readonly bytes: Uint8Array
  #at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes
    this.#at = at
  }

  get isAtEnd(): boolean {
    return this.#at >= this.bytes.length
  }

  byte(): number {
    const value = this.bytes[this.#at++]
    if (value === undefined) throw new UnknownWasmError('the module ends within a section')
    return value
  }

  /** An unsigned LEB128 number of 32 bits. */
  number(): number {
    let value = 0
    for (let shift = 0; shift < 35; shift += 7) {
      const next = this.byte()
      value += (next & 0x7f) * 2 ** shift
      if (next < 0x80) return value
    }
    throw new UnknownWasmError('a number is longer than 32 bits')
  }

  take(size: number): Uint8Array {
    const start = this.#at
    this.#at += size
    if (this.#at > this.bytes.length) throw new UnknownWasmError('the module ends within a section')
    return this.bytes.subarray(start, this.#at)
  }

  name(): string {
    return Buffer.from(this.take(this.number())).toString('utf8')
  }

  /** Passes over a constant expression of one instruction, which is all that compilers write for numbers. */
  constant(): void {
    const instruction = this.byte()
    if (instruction === 0x41 || instruction === 0x42) while (this.byte() >= 0x80);
    else if (instruction === 0x43) this.take(4)
    else if (instruction === 0x44) this.take(8)
    else if (instruction === 0x23) this.number()
    else throw new UnknownWasmError(`a constant begins with the instruction ${instruction}`)
    if (this.byte() !== END) throw new UnknownWasmError('a constant has several instructions')
  }
}

/** One section of a module: its number and what it holds. */
export type Section = Readonly<{ id: number; content: Uint8Array }>

/** Splits a module into its sections. */
export function readSections(wasm: Uint8Array): Section[] {
  const reader = new WasmReader(wasm, HEADER_SIZE)
  const sections: Section[] = []
  while (!reader.isAtEnd) sections.push({ id: reader.byte(), content: reader.take(reader.number()) })
  return sections
}

/** Puts a module together again. */
export function writeSections(wasm: Uint8Array, sections: readonly Section[]): Uint8Array {
  const parts = sections.flatMap(({ id, content }) => [Uint8Array.of(id), writeNumber(content.length), content])
  return Uint8Array.from(Buffer.concat([wasm.subarray(0, HEADER_SIZE), ...parts]))
}

export function writeNumber(value: number): Uint8Array {
  const bytes: number[] = []
  for (let left = value; ; left >>>= 7) {
    if (left < 0x80) return Uint8Array.from([...bytes, left])
    bytes.push((left & 0x7f) | 0x80)
  }
}
