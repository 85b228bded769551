import type { LogLevel } from '../runtime/host.ts'

/** A log that a handler wrote while it ran. */
export type HandlerLog = (
  entry: Readonly<{ level: LogLevel; message: string; dataSource: string; block: bigint }>,
) => void
