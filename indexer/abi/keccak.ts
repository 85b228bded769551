import { createKeccak } from 'hash-wasm'

// Mappings hash again and again, and in JavaScript's numbers of 32 bits that took a third of all indexing: hash-wasm has it
// in WASM, whose numbers have 64 bits. Made once, it answers without waiting.
const hasher = await createKeccak(256)

/** The keccak256 of some bytes, as Ethereum has it: Keccak before the padding of SHA-3. */
export function keccak256(bytes: Uint8Array): Uint8Array {
  return hasher.init().update(bytes).digest('binary')
}
