import { randomBytes } from 'node:crypto'
import { createFileContentStore } from '../store/file-content-store.ts'

/**
 * Adds files to a store until it is ended, as a program of its own: `node adding-process.ts FOLDER`. It prints the CID of
 * each that was kept, and takes every third away again.
 */
const store = await createFileContentStore(process.argv[2] ?? '')
for (let turn = 0; ; turn += 1) {
  const { cid } = await store.add([randomBytes(turn % 2 === 0 ? 1_500_000 : 1000)])
  if (turn % 3 === 2) {
    await store.unpin(cid)
    await store.collectGarbage({ graceMs: 0 })
  } else {
    process.stdout.write(`${cid}\n`)
  }
}
