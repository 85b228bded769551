import { type Logger, pino } from 'pino'

const OWN_FIELDS = ['level', 'msg']

/** Logs a line that a logger of another thread wrote. */
export function relayLog(logger: Logger, line: string): void {
  const entry = JSON.parse(line) as Record<string, unknown> & { level: number; msg?: string }
  const fields = Object.fromEntries(Object.entries(entry).filter(([name]) => !OWN_FIELDS.includes(name)))
  const level = pino.levels.labels[entry.level] as pino.Level | undefined
  logger[level ?? 'info'](fields, entry.msg)
}
