/** Where people read: what pino writes as JSON comes out as plain lines, and progress as one line that is written over. */
export function createTerminal(write: (text: string) => void): { write(line: string): void } {
  let hasProgress = false
  return {
    write(line) {
      const entry = JSON.parse(line) as Entry
      const start = hasProgress ? '\r\u001b[K' : ''
      hasProgress = entry.msg === 'indexed'
      write(`${start}${hasProgress ? renderProgress(entry) : `${renderEntry(entry)}\n`}`)
    },
  }
}

type Entry = Readonly<Record<string, unknown> & { level: number; msg: string }>

const LEVELS: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'warn',
  50: 'error',
  60: 'fatal',
}
const OWN_FIELDS = ['level', 'msg', 'time', 'pid', 'hostname']

function renderProgress({ block, behind, blocksPerSecond, eventsPerSecond }: Entry): string {
  const place = Number(behind) > 0 ? `${behind} behind the head` : 'at the head'
  return `block ${block}, ${place}, ${blocksPerSecond} blocks/s, ${eventsPerSecond} events/s`
}

function renderEntry(entry: Entry): string {
  const { level, msg } = entry
  const fields = Object.entries(entry).filter(([name]) => !OWN_FIELDS.includes(name))
  const texts = fields.map(
    ([name, value]) => `${name}=${printable(typeof value === 'string' ? value : JSON.stringify(value))}`,
  )
  return [LEVELS[level] ?? String(level), printable(msg), ...texts].join(' ')
}

// Mappings and endpoints write into the log; a terminal obeys control characters.
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ')
}
