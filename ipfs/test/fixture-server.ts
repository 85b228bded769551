import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startContentServer } from '../server/content-server.ts'
import { createBlockStore } from './block-store.ts'

/** Serves the blocks of all CARs below a folder, as a program of its own: `node fixture-server.ts FOLDER`. It prints its URL. */
const folder = process.argv[2] ?? '.'
const cars = globSync('**/*.car', { cwd: folder }).map((path) => readFileSync(join(folder, path)))
const { url } = await startContentServer({ store: await createBlockStore(cars) })
process.stdout.write(`${url}\n`)
