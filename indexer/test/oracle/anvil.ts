import { type ChildProcess, spawn } from 'node:child_process'
import { endWithUs } from '../../../test/end-with-us.ts'
import { freePort } from '../../../test/free-port.ts'
import { PATIENCE_MS } from '../../../test/patience.ts'
import { installTool } from '../../../test/tools.ts'
import { emitterCall, emitterCode } from './emitter-code.ts'

/** A log that a contract is to emit; or the input that it is called with, where its code is the trial's own. */
export type EmittedLog = Readonly<{ address: string; topics: readonly string[]; data: string; input?: string }>

/** Code and balances, as hex with 0x, by address. */
export type Accounts = Readonly<Record<string, Readonly<{ code?: string; balance?: string }>>>

/** A chain that mines when told, where any address emits the logs that it is told to. */
export type LogChain = Readonly<{
  rpcUrl: string
  /** Lets the addresses emit logs, and gives others code and balances. */
  prepare: (addresses: readonly string[], accounts?: Accounts) => Promise<void>
  /** Mines one block with these logs, each of a transaction of its own, in this order. */
  mine: (logs: readonly EmittedLog[]) => Promise<void>
  /** Drops the newest blocks. */
  drop: (count: number) => Promise<void>
  head: () => Promise<Readonly<{ number: number; hash: string }>>
  stop: () => Promise<void>
}>

const SENDER = '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266'
const START_TIMEOUT_MS = 60_000
const BATCH = 200
/** So that a few blocks pass hours and days, over which timeseries are summed up. */
const BLOCK_SECONDS = 2_500
const GENESIS_SECONDS = 1_700_000_000

type Call = Readonly<{ method: string; params: readonly unknown[] }>

/** Starts anvil, which graph-node takes for a chain as any other. */
export async function startAnvil(): Promise<LogChain> {
  const port = await freePort()
  const rpcUrl = `http://127.0.0.1:${port}`
  const args = ['--port', String(port), '--no-mining', '--order', 'fifo', '--silent', '--disable-block-gas-limit']
  args.push(
    '--timestamp',
    String(GENESIS_SECONDS),
    '--block-base-fee-per-gas',
    '0',
    '--gas-price',
    '0',
    '--disable-min-priority-fee',
  )
  const child = spawn(installTool('anvil'), args, { stdio: 'ignore' })
  const stopped = endWithUs(child.pid)
  await untilAnswering(rpcUrl, child)
  const call = async (method: string, ...params: unknown[]) => (await send(rpcUrl, [{ method, params }]))[0]
  return {
    rpcUrl,
    async prepare(addresses, accounts = {}) {
      await call('anvil_setBlockTimestampInterval', BLOCK_SECONDS)
      for (const address of addresses) await call('anvil_setCode', address, emitterCode())
      for (const [address, { code, balance }] of Object.entries(accounts)) {
        if (code !== undefined) await call('anvil_setCode', address, code)
        if (balance !== undefined) await call('anvil_setBalance', address, balance)
      }
    },
    async mine(logs) {
      const nonce = Number(await call('eth_getTransactionCount', SENDER, 'latest'))
      const calls = logs.map(
        (log, index): Call => ({ method: 'eth_sendTransaction', params: [transaction(log, nonce + index)] }),
      )
      for (let at = 0; at < calls.length; at += BATCH) await send(rpcUrl, calls.slice(at, at + BATCH))
      await call('evm_mine')
    },
    async drop(count) {
      await call('anvil_rollback', count)
    },
    async head() {
      const block = (await call('eth_getBlockByNumber', 'latest', false)) as { number: string; hash: string }
      return { number: Number(block.number), hash: block.hash }
    },
    stop: () => end(child).then(stopped),
  }
}

function transaction({ address, topics, data, input }: EmittedLog, nonce: number) {
  return {
    from: SENDER,
    to: address,
    data: input ?? emitterCall(topics, data),
    nonce: `0x${nonce.toString(16)}`,
    gas: '0xf00000',
    gasPrice: '0x0',
  }
}

async function send(rpcUrl: string, calls: readonly Call[]): Promise<unknown[]> {
  const body = JSON.stringify(calls.map((call, id) => ({ jsonrpc: '2.0', id, ...call })))
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(rpcUrl, { method: 'POST', headers, body, signal: AbortSignal.timeout(PATIENCE_MS) })
  const answers = (await response.json()) as { id: number; result?: unknown; error?: { message: string } }[]
  return answers.map(({ id, result, error }) => {
    if (error) throw new Error(`anvil refused ${calls[id]?.method}: ${error.message}`)
    return result
  })
}

async function untilAnswering(rpcUrl: string, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS
  for (;;) {
    const answer = await send(rpcUrl, [{ method: 'eth_chainId', params: [] }]).catch(() => null)
    if (answer !== null) return
    if (child.exitCode !== null) throw new Error(`anvil ended with code ${child.exitCode}`)
    if (performance.now() > deadline) {
      await end(child)
      throw new Error(`anvil did not answer within ${START_TIMEOUT_MS} ms`)
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}
