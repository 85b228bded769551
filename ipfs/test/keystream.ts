import { createCipheriv, createHash } from 'node:crypto'

/** The bytes of Kubo's test vectors: the ChaCha20 keystream whose key is the seed's sha256, with a zero nonce. */
export function* keystream(size: number, seed: string): Generator<Uint8Array> {
  const cipher = createCipheriv('chacha20', createHash('sha256').update(seed).digest(), Buffer.alloc(16))
  for (let left = size; left > 0; left -= CHUNK_SIZE) yield cipher.update(Buffer.alloc(Math.min(left, CHUNK_SIZE)))
}

/** The same in one piece. */
export function keystreamBytes(size: number, seed: string): Buffer {
  return Buffer.concat([...keystream(size, seed)])
}

// Not a divisor of a leaf, so that leaves begin and end within chunks.
const CHUNK_SIZE = 300_000
