import { parseArgs } from 'node:util'

export const HELP = `How quickly the gateway answers, beside nginx and other Python package indexes.

  npm run bench -- gateway [options]

  --seconds N      how long each server is asked each time (2)
  --rounds N       how often, in turn (3)
  --peers on|off   whether pypiserver, simple-repository-server, devpi and proxpi are installed from PyPI and asked (on)
  --json FILE      write the numbers to a file too
  --strict         fail where a target is missed

It needs wrk, and nginx for its rows: apt-get install nginx wrk. A server has one core, its client the other.`

export type BenchOptions = Readonly<{
  seconds: number
  rounds: number
  hasPeers: boolean
  jsonPath: string | null
  isStrict: boolean
}>

/** Reads the arguments; a text is the help, or says what is wrong with them. */
export function readOptions(args: readonly string[]): BenchOptions | string {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string', default: '2' },
      rounds: { type: 'string', default: '3' },
      peers: { type: 'string', default: 'on' },
      json: { type: 'string' },
      strict: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return HELP
  const [seconds, rounds] = [Number(values.seconds), Number(values.rounds)]
  const areNumbers = [seconds, rounds].every((value) => Number.isInteger(value) && value >= 1 && value <= 3600)
  if (!areNumbers) return '--seconds and --rounds are whole numbers from 1'
  if (values.peers !== 'on' && values.peers !== 'off') return '--peers is on or off'
  return { seconds, rounds, hasPeers: values.peers === 'on', jsonPath: values.json ?? null, isStrict: values.strict }
}
