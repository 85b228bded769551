import { writeNumber } from './wasm-reader.ts'

// Mappings hash again and again, and in JavaScript's numbers of 32 bits that took a third of all indexing. So the
// permutation, Keccak-f[1600] (FIPS 202, section 3), is written here as a WASM module, whose numbers have 64 bits.

const LANES = 25
const ROUNDS = 24
/** How many bytes are taken in between permutations, for hashes of 256 bits. */
const RATE = 136
const DIGEST_SIZE = 32
const CONSTANTS_AT = LANES * 8
const OP = { get: 0x20, set: 0x21, load: 0x29, store: 0x37, i64: 0x42, and: 0x83, xor: 0x85, rotl: 0x89 } as const
const I64 = 0x7e
/** The locals of the function: the state, the state after the lanes are moved, the columns' parities, the round. */
const [A, B, C, ROUND] = [0, LANES, 2 * LANES, 2 * LANES + 5]

const { memory, permute } = instantiate()
const state = new Uint8Array(memory.buffer, 0, LANES * 8)

/** The keccak256 of some bytes, as Ethereum has it: Keccak before the padding of SHA-3. */
export function keccak256(bytes: Uint8Array): Uint8Array {
  state.fill(0)
  let at = 0
  for (; bytes.length - at >= RATE; at += RATE) {
    absorb(bytes, at, RATE)
    permute()
  }
  const rest = bytes.length - at
  absorb(bytes, at, rest)
  state[rest] = (state[rest] ?? 0) ^ 0x01
  state[RATE - 1] = (state[RATE - 1] ?? 0) ^ 0x80
  permute()
  return state.slice(0, DIGEST_SIZE)
}

function absorb(bytes: Uint8Array, from: number, count: number): void {
  for (let at = 0; at < count; at++) state[at] = (state[at] ?? 0) ^ (bytes[from + at] ?? 0)
}

function instantiate(): Readonly<{ memory: WebAssembly.Memory; permute: () => void }> {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(moduleBytes()))
  const { memory, permute } = exports as { memory: WebAssembly.Memory; permute: () => void }
  new BigUint64Array(memory.buffer, CONSTANTS_AT, ROUNDS).set(roundConstants())
  return { memory, permute }
}

/** One bit for each power of two below 64, from a shift register of 8 bits. */
function roundConstants(): bigint[] {
  let register = 1
  return Array.from({ length: ROUNDS }, () => {
    let constant = 0n
    for (let power = 0; power <= 6; power++) {
      if (register & 1) constant |= 1n << BigInt(2 ** power - 1)
      register = register & 0x80 ? ((register << 1) & 0xff) ^ 0x71 : register << 1
    }
    return constant
  })
}

function moduleBytes(): Uint8Array {
  const name = (text: string) => [text.length, ...Buffer.from(text)]
  const body = [2, ROUND, I64, 1, 0x7f, ...functionCode(), 0x0b]
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 0, 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, 1]),
    ...section(7, [2, ...name('memory'), 2, 0, ...name('permute'), 0, 0]),
    ...section(10, [1, ...writeNumber(body.length), ...body]),
  ])
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...writeNumber(content.length), ...content]
}

/** Loads the lanes, runs the rounds in a loop, stores the lanes. */
function functionCode(): number[] {
  const lanes = Array.from({ length: LANES }, (_, lane) => lane)
  const load = lanes.flatMap((lane) => [0x41, 0, OP.load, 3, ...writeNumber(lane * 8), OP.set, A + lane])
  const store = lanes.flatMap((lane) => [0x41, 0, OP.get, A + lane, OP.store, 3, ...writeNumber(lane * 8)])
  // local.tee of the next round's offset; the loop goes on while it is below that of the last.
  const next = [OP.get, ROUND, 0x41, 8, 0x6a, 0x22, ROUND, 0x41, ...signed(ROUNDS * 8), 0x48, 0x0d, 0]
  return [...load, 0x03, 0x40, ...roundCode(), ...next, 0x0b, ...store]
}

function roundCode(): number[] {
  const code: number[] = []
  const columns = [0, 1, 2, 3, 4]
  const get = (local: number) => [OP.get, local]
  for (const x of columns) {
    code.push(...get(A + x))
    for (const y of [1, 2, 3, 4]) code.push(...get(A + x + 5 * y), OP.xor)
    code.push(OP.set, C + x)
  }
  const offsets = rotationOffsets()
  for (const x of columns) {
    const change = [...get(C + ((x + 4) % 5)), ...get(C + ((x + 1) % 5)), OP.i64, 1, OP.rotl, OP.xor]
    for (const y of columns) {
      const target = B + y + 5 * ((2 * x + 3 * y) % 5)
      const moved = [OP.i64, ...signed(offsets[x + 5 * y] ?? 0), OP.rotl, OP.set, target]
      code.push(...get(A + x + 5 * y), ...change, OP.xor, ...moved)
    }
  }
  for (const lane of columns.flatMap((y) => columns.map((x) => [x, 5 * y] as const))) {
    const [x, row] = lane
    const others = [...get(B + ((x + 1) % 5) + row), OP.i64, 0x7f, OP.xor, ...get(B + ((x + 2) % 5) + row), OP.and]
    code.push(...get(B + x + row), ...others, OP.xor, OP.set, A + x + row)
  }
  return [...code, ...get(A), OP.get, ROUND, OP.load, 3, ...writeNumber(CONSTANTS_AT), OP.xor, OP.set, A]
}

/** How far each lane is turned. */
function rotationOffsets(): number[] {
  const offsets = new Array<number>(LANES).fill(0)
  let [x, y] = [1, 0]
  for (let step = 0; step < 24; step++) {
    offsets[x + 5 * y] = (((step + 1) * (step + 2)) / 2) % 64
    ;[x, y] = [y, (2 * x + 3 * y) % 5]
  }
  return offsets
}

/** A signed LEB128 number that is not negative. */
function signed(value: number): number[] {
  return value < 0x40 ? [value] : [(value & 0x7f) | 0x80, value >> 7]
}
