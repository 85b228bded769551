import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Recording } from './record.ts'
import type { ReplayCommand, ReplayReport } from './replay-process.ts'

/** A recorded chain being served, by a process of its own. */
export type Replay = Readonly<{
  url: string
  /** The last block with logs. */
  lastBlock: number
  head: number
  /** Forgets what was asked. */
  reset: () => Promise<void>
  report: () => Promise<ReplayReport>
  /** Lets the chain end at a block. */
  endAt: (block: number) => Promise<void>
  stop: () => Promise<void>
}>

/** Serves a recorded chain, or some times its files; both engines are fed by the same. */
export async function startReplay({ path }: Recording, times = 1): Promise<Replay> {
  const child = fork(fileURLToPath(new URL('./replay-process.ts', import.meta.url)), [path, String(times)], {
    execArgv: ['--max-old-space-size=8192', '--disable-warning=ExperimentalWarning'],
  })
  const next = async () => (await once(child, 'message'))[0] as ReplayReport
  const tell = async (command: ReplayCommand) => {
    const answer = next()
    child.send(command)
    return await answer
  }
  const { url, head, lastWithLogs } = await next()
  return {
    url,
    head,
    lastBlock: lastWithLogs,
    reset: async () => void (await tell('reset')),
    report: () => tell('report'),
    endAt: async (block) => void (await tell({ endAt: block })),
    async stop() {
      const exited = once(child, 'exit')
      child.disconnect()
      await exited
    },
  }
}
