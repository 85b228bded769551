import { globSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { wheel } from './distributions.ts'
import { createVenv, type Venv } from './pip.ts'
import { startTestStack, type TestStack } from './stack.ts'

const TIMEOUT_MS = 180_000
const MiB = 1024 * 1024

let stack: TestStack
let venv: Venv

beforeAll(async () => {
  stack = await startTestStack()
  venv = await createVenv()
})

afterAll(async () => {
  await stack.stop()
  await venv.remove()
})

test(
  'a byte flipped in the content store makes the install fail, and no wrong byte goes out',
  async () => {
    const payload = incompressible(3 * MiB)
    const built = wheel('tampered', '1.0', { files: { 'tampered/payload.bin': payload } })
    await stack.publishAll(built)
    const [file] = (await stack.page('tampered')).files
    await flipByte(built.bytes.length, 2 * MiB + 17)

    const received = await download(new URL(file?.url ?? '', `${stack.indexUrl}tampered/`))
    const outcome = await venv.pip('install', 'tampered', '--index-url', stack.indexUrl)

    expect(file?.size).toBe(built.bytes.length)
    expect(received.isComplete).toBe(false)
    expect(Buffer.from(built.bytes).subarray(0, received.bytes.length).equals(received.bytes)).toBe(true)
    expect(outcome.exitCode).not.toBe(0)
    expect(await venv.installed()).toEqual([])
  },
  TIMEOUT_MS,
)

test(
  'a file whose only block is wrong is 503 before the first byte',
  async () => {
    const built = wheel('small', '1.0')
    await stack.publishAll(built)
    const [file] = (await stack.page('small')).files
    await flipByte(built.bytes.length, 100)

    const response = await fetch(new URL(file?.url ?? '', `${stack.indexUrl}small/`))
    await response.body?.cancel()

    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toMatch(/^\d+$/)
  },
  TIMEOUT_MS,
)

/** Flips a byte of the stored file of that size. */
async function flipByte(size: number, position: number): Promise<void> {
  for (const path of globSync(join(stack.contentFolder, 'files', '**', '*'))) {
    const file = await open(path, 'r+').catch(() => null)
    if (file === null) continue
    const { size: stored } = await file.stat()
    if (stored === size) {
      const { buffer } = await file.read(Buffer.alloc(1), 0, 1, position)
      await file.write(Buffer.from([(buffer[0] ?? 0) ^ 1]), 0, 1, position)
      await file.close()
      return
    }
    await file.close()
  }
  throw new Error(`no stored file has ${size} bytes`)
}

async function download(url: URL): Promise<{ bytes: Buffer; isComplete: boolean }> {
  const response = await fetch(url)
  const chunks: Uint8Array[] = []
  try {
    for await (const chunk of response.body ?? []) chunks.push(chunk)
    return { bytes: Buffer.concat(chunks), isComplete: true }
  } catch {
    return { bytes: Buffer.concat(chunks), isComplete: false }
  }
}

/** Bytes that a zip cannot make smaller, the same each time. */
function incompressible(size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let state = 0x9e3779b9
  for (let i = 0; i < size; i += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    bytes[i] = state >>> 24
  }
  return bytes
}
