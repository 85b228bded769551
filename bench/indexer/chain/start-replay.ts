import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type Recording, SPARE_BLOCKS } from './record.ts'
import type { ReplayCommand, ReplayReport } from './replay-process.ts'

/** A recorded chain being served, by a process of its own. */
export type Replay = Readonly<{
  url: string
  /** The last block with logs. */
  lastBlock: number
  /** Forgets what was asked. */
  reset: () => Promise<void>
  report: () => Promise<ReplayReport>
  /** Lets the chain go on by an empty block, while there are any. */
  nextBlock: () => Promise<void>
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
  let end = head - SPARE_BLOCKS
  await tell({ endAt: end })
  return {
    url,
    lastBlock: lastWithLogs,
    reset: async () => void (await tell('reset')),
    report: () => tell('report'),
    async nextBlock() {
      end = Math.min(end + 1, head)
      await tell({ endAt: end })
    },
    async stop() {
      const exited = once(child, 'exit')
      child.disconnect()
      await exited
    },
  }
}
