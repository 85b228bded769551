import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Outcome, Task } from './worker.ts'

/** Processes that test mutants side by side. */
export type Pool = Readonly<{
  /** Tests the next task on each free process until there is none left; `report` is told of each as it ends. */
  runAll(tasks: Iterable<() => Task>, report: (task: Task, outcome: Outcome) => void): Promise<void>
  stop(): void
}>

/** Starts the processes. */
export async function startPool(size: number): Promise<Pool> {
  const program = fileURLToPath(new URL('./worker.ts', import.meta.url))
  const workers = Array.from({ length: size }, () => fork(program))
  await Promise.all(workers.map(answerOf))

  return {
    runAll: async (tasks, report) => {
      const queue = tasks[Symbol.iterator]()
      await Promise.all(
        workers.map(async (worker) => {
          for (let next = queue.next(); !next.done; next = queue.next()) {
            // Made as late as it runs, so that it can use what the tasks before it have shown.
            const task = next.value()
            worker.send(task)
            report(task, (await answerOf(worker)) as Outcome)
          }
        }),
      )
    },
    stop: () => {
      for (const worker of workers) if (worker.connected) worker.disconnect()
    },
  }
}

async function answerOf(worker: ChildProcess): Promise<unknown> {
  const done = new AbortController()
  const { signal } = done
  const ended = once(worker, 'exit', { signal }).then(() => null)
  const answered = once(worker, 'message', { signal })
  const [answer] = (await Promise.race([answered, ended])) ?? []
  done.abort()
  for (const waiting of [answered, ended]) waiting.catch(() => {})
  if (answer === undefined) throw new Error('a process that tests mutants ended; see its words above')
  return answer
}
