import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { type LogQuery, list, ReplayedChain } from './replay.ts'

// The process that serves a recorded chain: `node replay-process.ts PATH TIMES`, told by its parent what to do.

export type ReplayCommand = 'reset' | 'report' | Readonly<{ endAt: number }>
export type ReplayReport = Readonly<{
  url: string
  head: number
  lastWithLogs: number
  /** When logs were first asked for since the last reset, in ms since 1970; null where they were not. */
  firstLogsAt: number | null
  calls: Readonly<Record<string, number>>
}>

type Call = Readonly<{ id: unknown; method: string; params?: readonly unknown[] }>

const chain = await ReplayedChain.read(process.argv[2] ?? '', Number(process.argv[3]))
let firstLogsAt: number | null = null
let calls: Record<string, number> = {}

const server = createServer(async (request, response) => {
  const asked = JSON.parse((await buffer(request)).toString()) as Call | Call[]
  const body = Array.isArray(asked) ? list(asked.map(answer)) : answer(asked)
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body)
})

function answer({ id, method, params = [] }: Call): Buffer {
  calls[method] = (calls[method] ?? 0) + 1
  const result = resultOf(method, params)
  const start = Buffer.from(`{"jsonrpc":"2.0","id":${JSON.stringify(id)},"${result ? 'result' : 'error'}":`)
  const refusal = () => Buffer.from(JSON.stringify({ code: -32601, message: `${method} was not recorded` }))
  return Buffer.concat([start, result ?? refusal(), Buffer.from('}')])
}

function resultOf(method: string, params: readonly unknown[]): Buffer | null {
  switch (method) {
    case 'eth_chainId':
      return Buffer.from('"0x7a69"')
    case 'net_version':
      return Buffer.from('"31337"')
    case 'web3_clientVersion':
      return Buffer.from('"replay"')
    case 'eth_blockNumber':
      return Buffer.from(`"0x${chain.head.toString(16)}"`)
    case 'eth_getBlockByNumber':
    case 'eth_getBlockByHash':
      return chain.block(String(params[0]), params[1] === true)
    case 'eth_getLogs':
      firstLogsAt ??= Date.now()
      return chain.logs(params[0] as LogQuery)
    default:
      return null
  }
}

server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', report)

function report(): void {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { head, lastWithLogs } = chain
  process.send?.({ url, head, lastWithLogs, firstLogsAt, calls } satisfies ReplayReport)
}

process.on('message', (command: ReplayCommand) => {
  if (command === 'reset') {
    firstLogsAt = null
    calls = {}
  } else if (command !== 'report') {
    chain.endAt(command.endAt)
  }
  report()
})
process.on('disconnect', () => process.exit(0))
