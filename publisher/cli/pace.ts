const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB']

/** Tells how far each of several things is, such as `25 % of 200 MB, 2.1 MB/s, 71 s left`. */
export function createPace(now: () => number): (key: string, done: number, total: number) => string {
  const begun = new Map<string, Readonly<{ time: number; done: number }>>()
  return (key, done, total) => {
    const start = begun.get(key)
    if (start === undefined || done < start.done) begun.set(key, { time: now(), done })
    const percent = total === 0 ? 100 : Math.floor((done * 100) / total)
    const text = `${percent} % of ${sizeText(total)}`
    const seconds = start === undefined ? 0 : (now() - start.time) / 1000
    const moved = start === undefined ? 0 : done - start.done
    // A rate of a moment says nothing.
    if (seconds < 0.5 || moved <= 0) return text
    const rate = moved / seconds
    const left = Math.ceil((total - done) / rate)
    return `${text}, ${sizeText(Math.round(rate))}/s${left > 0 ? `, ${timeText(left)} left` : ''}`
  }
}

/** A number of bytes as people read it, such as `2.1 MB`; a kB has 1000. */
export function sizeText(bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000
    unit += 1
  }
  return `${unit === 0 ? value : value.toPrecision(value >= 100 ? 3 : 2)} ${UNITS[unit]}`
}

function timeText(seconds: number): string {
  return seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`
}
