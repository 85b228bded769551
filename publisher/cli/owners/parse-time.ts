import { InvalidConfigError } from '../errors.ts'

const SECONDS: Readonly<Record<string, number>> = { m: 60, h: 3_600, d: 86_400, w: 604_800 }

/**
 * Reads a time to come, as `12h`, `90d` from now, or as a date (the start of its day, UTC) or time in ISO 8601; in seconds
 * since 1970.
 * @throws {InvalidConfigError} INVALID_CONFIG
 */
export function parseTime(text: string, setting: string, nowMs: number): number {
  const seconds = parseDuration(text)
  const time = seconds === null ? dateOf(text) : Math.floor(nowMs / 1000) + seconds
  if (time === null || time > MAX_TIME) {
    throw new InvalidConfigError([
      `${setting} must be a time such as 12h, 90d or 2030-01-31, not ${JSON.stringify(text.slice(0, 40))}`,
    ])
  }
  if (time * 1000 <= nowMs) throw new InvalidConfigError([`${setting} is over: ${new Date(time * 1000).toISOString()}`])
  return time
}

/** Reads a duration such as `36h`, in seconds; null where it is none. */
export function parseDuration(text: string): number | null {
  const [, count, unit = ''] = /^([1-9][0-9]{0,4})([mhdw])$/.exec(text) ?? []
  return count === undefined ? null : Number(count) * (SECONDS[unit] ?? 0)
}

// uint40, as the contract keeps times, would reach beyond what dates can show.
const MAX_TIME = 253_402_300_799

function dateOf(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?Z)?$/.test(text)) return null
  const ms = Date.parse(text)
  return Number.isNaN(ms) ? null : Math.floor(ms / 1000)
}
