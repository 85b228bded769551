import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A chain that deploys code of any size. */
export type Chain = Readonly<{ rpcUrl: string; stop: () => Promise<void> }>

/** Is told the numbers of the probes of `coverage/` that a chain has passed. */
export type NotePassed = (probes: readonly number[]) => void

/** The chain id that tests expect where they ask for none. */
export const CHAIN_ID = 31337

/** Starts a chain in a process of its own. */
export async function startUnlimitedChain(notePassed: NotePassed = () => {}, chainId = CHAIN_ID): Promise<Chain> {
  const program = fileURLToPath(new URL('./chain-process.ts', import.meta.url))
  const child = fork(program, [String(chainId)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const ended = once(child, 'exit')
  const url = await Promise.race([once(child, 'message').then(([message]) => String(message)), ended.then(() => null)])
  if (url === null) throw new Error('the chain for mutants did not start; see its words above')
  child.on('message', (probes) => notePassed(probes as readonly number[]))
  return {
    rpcUrl: url,
    stop: async () => {
      if (child.connected) child.disconnect()
      await ended
    },
  }
}

/** Makes an account the beneficiary of every block from now on, which chooses a mutant of a batch. */
export async function setBeneficiary({ rpcUrl }: Chain, account: string): Promise<void> {
  await askNode(rpcUrl, 'hardhat_setCoinbase', [account])
  // A call runs in the newest block, which must have it already.
  await askNode(rpcUrl, 'evm_mine')
}

/** Asks a chain's node one thing. */
export async function askNode(rpcUrl: string, method: string, params: readonly unknown[] = []): Promise<unknown> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
  const headers = { 'content-type': 'application/json', connection: 'close' }
  const response = await fetch(rpcUrl, { method: 'POST', headers, body })
  const { result, error } = (await response.json()) as { result?: unknown; error?: { message: string } }
  if (error) throw new Error(`${method}: ${error.message}`)
  return result
}
