import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createFileContentStore, startContentServer } from '@dipmp/ipfs'

/**
 * Serves a folder's content store as a trustless gateway, and one of its files as plain Node does, in a process of its own:
 * `node server-process.ts STORE`. It prints both addresses.
 */
const store = await createFileContentStore(process.argv[2] ?? '')
const content = await startContentServer({ store })
const plain = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname
  const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
  const range = start === undefined ? {} : { start: Number(start), end: Number(end) }
  const size = start === undefined ? statSync(path).size : Number(end) - Number(start) + 1
  response.writeHead(start === undefined ? 200 : 206, { 'Content-Length': size })
  if (request.method === 'HEAD') response.end()
  else createReadStream(path, { highWaterMark: 256 * 1024, ...range }).pipe(response)
})
plain.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${content.url} http://127.0.0.1:${(plain.address() as AddressInfo).port}\n`)
})
