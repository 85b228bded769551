const started = new Set<number>()

/**
 * Ends a process that this one has started where this one ends before it could stop it, by a signal too; what a person
 * breaks off leaves no graph-node behind. Returns what is called once the process has been stopped.
 */
export function endWithUs(pid: number | undefined): () => void {
  if (pid === undefined) return () => {}
  if (started.size === 0) listen()
  started.add(pid)
  return () => void started.delete(pid)
}

let isListening = false

function listen(): void {
  if (isListening) return
  isListening = true
  process.on('exit', () => {
    for (const pid of started) endNow(pid)
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))
}

function endNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
