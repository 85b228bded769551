import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A chain of our own; `port` 0 takes any free one. */
export type Chain = Readonly<{ rpcUrl: string; stop: () => Promise<void> }>

export type ChainOptions = Readonly<{
  host: string
  port: number
  chainId?: number
  /** Whether a transaction may take the gas of a whole block, as on chains without EIP-7825. */
  wholeBlocks?: boolean
}>

const START_TIMEOUT_MS = 60_000

/** The chain id that development chains share by custom. */
const CHAIN_ID = 31337

/** Starts Hardhat's chain: in memory, a block for each transaction, with funded accounts that it holds itself. */
export async function startChain(options: ChainOptions): Promise<Chain> {
  const program = fileURLToPath(new URL('./chain-process.ts', import.meta.url))
  // What the chain prints is for nobody: warnings that it is a development chain.
  const args = [options.host, String(options.port), String(options.chainId ?? CHAIN_ID)]
  if (options.wholeBlocks) args.push('whole-blocks')
  const child = fork(program, args, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  let complaint = ''
  child.stderr?.on('data', (chunk) => {
    complaint = (complaint + chunk).slice(-4_000)
  })
  const ended = once(child, 'exit')
  const started = once(child, 'message', { signal: AbortSignal.timeout(START_TIMEOUT_MS) })
  const rpcUrl = await Promise.race([started.then(([url]) => String(url)), ended.then(() => null)])
  if (rpcUrl === null) throw new Error(`the chain did not start; its last words were:\n${complaint}`)
  return {
    rpcUrl,
    stop: async () => {
      if (child.connected) child.disconnect()
      await ended
    },
  }
}
