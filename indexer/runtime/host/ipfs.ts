import { readPointers, writeBytes } from '../arrays.ts'
import type { IpfsView } from '../chain-view.ts'
import { deterministicError, type HandlerError, unknownError } from '../handler-error.ts'
import type { Host, HostFunction } from '../host.ts'
import { type JsonValue, parseJson } from '../json-value.ts'
import { readStoreValue } from '../store-value.ts'
import { readString } from '../strings.ts'

/** What IPFS has differs from time to time, so graph-node offers these only where its operator says so. */
export const ipfsFunctions: Readonly<Record<string, HostFunction>> = {
  'ipfs.cat': (host, link = 0) => {
    const content = allowed(host, 'ipfs.cat').cat(readString(host.heap, link))
    return content === null ? 0 : writeBytes(host.heap, content)
  },
  'ipfs.getBlock': (host, link = 0) => {
    const content = allowed(host, 'ipfs.getBlock').block(readString(host.heap, link))
    return content === null ? 0 : writeBytes(host.heap, content)
  },
  'ipfs.map': (host, link = 0, callback = 0, userData = 0, flags = 0) => {
    const { heap, callBack } = host
    const ipfs = allowed(host, 'ipfs.map')
    const [path, name] = [readString(heap, link), readString(heap, callback)]
    const given = readStoreValue(heap, userData)
    const isJson = readPointers(heap, flags).some((flag) => readString(heap, flag) === 'json')
    if (!isJson) throw unknownError("Flags must contain 'json'")
    const content = ipfs.cat(path)
    if (content === null) throw unknownError(`ipfs_map: the file '${path}' cannot be had`)
    const failure = `ipfs_map: callback '${name}' failed when processing file '${path}'`
    const parts = readLines(content, failure).map((json) => {
      return undoingFailures(() => callBack(name, { json, userData: given }))
    })
    for (const part of parts) part.keep()
    return undefined
  },
}

// Whatever fails in a callback, graph-node calls it unknown.
function undoingFailures<Result>(run: () => Result): Result {
  try {
    return run()
  } catch (error) {
    const { code, deterministic, message } = error as Partial<HandlerError>
    if (code === 'HANDLER_FAILED' && deterministic) throw unknownError(String(message))
    throw error
  }
}

function allowed({ ipfs }: Host, name: string): IpfsView {
  if (ipfs !== null) return ipfs
  throw deterministicError(`\`${name}\` is deprecated. Improved support for IPFS will be added in the future`)
}

/** One value of JSON a line; empty lines are passed over. */
function readLines(content: Uint8Array, failure: string): JsonValue[] {
  const values: JsonValue[] = []
  for (let start = 0; start < content.length; ) {
    const newline = content.indexOf(0x0a, start)
    const end = newline === -1 ? content.length : newline
    if (end > start) values.push(readLine(content.subarray(start, end), failure))
    start = end + 1
  }
  return values
}

function readLine(line: Uint8Array, failure: string): JsonValue {
  try {
    return parseJson(line)
  } catch (error) {
    if (error instanceof SyntaxError) throw unknownError(`${failure}: ${error.message}`)
    throw error
  }
}
