import { setTimeout as sleep } from 'node:timers/promises'
import type { Keeper, KeepStatus } from '../../keeping/keeper.ts'
import type { Restored } from '../../keeping/restore-files.ts'
import type { Command, Invocation } from '../command.ts'
import { InvalidConfigError } from '../errors.ts'
import { JSON_OPTION } from '../options.ts'
import { KEEPING_OPTIONS, textOf, withKeeping } from '../pins/keeping.ts'

export const keepCommand: Command = {
  name: 'keep',
  summary: 'keep the files of a registry at the targets for as long as it runs: follow, verify, pin again',
  arguments: [],
  options: [
    { flags: '--projects <patterns>', description: 'only these, by comma, with * for anything (default all)' },
    { flags: '--quota-mb <count>', description: 'keep at most so much, the first published first (default any)' },
    { flags: '--check-hours <count>', description: 'verify each copy so often (default 24)' },
    { flags: '--every-seconds <count>', description: 'look for new files so often (default 60)' },
    { flags: '--metrics-port <port>', description: 'serve /metrics and /healthz on 127.0.0.1' },
    { flags: '--alarm-url <url>', description: 'POST what is wrong here, as JSON, whenever that changes' },
    { flags: '--once', description: 'one round, and exit with 4 where a file is at risk' },
    ...KEEPING_OPTIONS,
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const { createKeeper } = await import('../../keeping/keeper.ts')
    const { openFileSupply } = await import('../../keeping/file-supply.ts')
    const { startKeepServer } = await import('../../keeping/keep-server.ts')
    const { namesLike } = await import('../../keeping/name-pattern.ts')
    const { options, signal, terminal } = invocation
    const settings = readSettings(invocation)
    const keeps = namesLike(textOf(options.projects) ?? '*')
    return withKeeping(invocation, async (keeping) => {
      const supply = await openFileSupply({ gateways: keeping.sources, paths: [], signal })
      const server = settings.metricsPort === null ? null : await startKeepServer(settings.metricsPort)
      if (server) terminal.output.write(`metrics at ${server.url}/metrics\n`)
      const onRestored = (restored: Restored) => {
        if (restored.outcome !== 'held') terminal.output.write(`${lineOf(restored)}\n`)
      }
      const { quotaBytes, checkMs } = settings
      const now = () => new Date()
      const keeper = createKeeper({ ...keeping, supply, now, signal, onRestored, keeps, quotaBytes, checkMs })
      try {
        return await keepOn(keeper, invocation, settings, (status) => server?.show(status))
      } finally {
        await server?.stop()
        await supply.close()
      }
    })
  },
}

type Settings = ReturnType<typeof readSettings>

async function keepOn(
  keeper: Keeper,
  { options, signal, terminal }: Invocation,
  { everyMs, alarmUrl }: Settings,
  show: (status: KeepStatus) => void,
) {
  let told: readonly string[] = []
  for (;;) {
    const status = await keeper.round().catch((error) => {
      signal.throwIfAborted()
      if (options.once === true) throw error
      // A chain that is away for a while must not end this; what was read before is still kept.
      terminal.output.write(`alarm: the round failed: ${error instanceof Error ? error.message : error}\n`)
      return null
    })
    if (status) {
      show(status)
      if (status.alarms.join() !== told.join()) await alarm(status.alarms)
      told = status.alarms
      if (options.once === true) return outcomeOf(status)
    }
    await sleep(everyMs, undefined, { signal })
  }

  async function alarm(alarms: readonly string[]): Promise<void> {
    for (const line of alarms) terminal.output.write(`alarm: ${line}\n`)
    if (alarms.length === 0) terminal.output.write('all is well again\n')
    if (alarmUrl === null) return
    const body = JSON.stringify({ text: alarms.join('\n') || 'all is well again', alarms })
    const headers = { 'Content-Type': 'application/json' }
    const limit = AbortSignal.any([signal, AbortSignal.timeout(10_000)])
    try {
      const response = await fetch(alarmUrl, { method: 'POST', headers, body, signal: limit })
      await response.body?.cancel()
    } catch {
      signal.throwIfAborted()
      terminal.output.write('alarm: --alarm-url does not answer\n')
    }
  }
}

async function outcomeOf(status: KeepStatus) {
  const { FilesAtRiskError } = await import('../../keeping/errors.ts')
  if (status.atRisk > 0) throw new FilesAtRiskError(status.alarms)
  const held = Object.fromEntries(status.held)
  return { text: `${status.files} file(s), ${status.bytes} bytes, are kept`, json: { ...status, held } }
}

function readSettings({ options }: Invocation) {
  const faults: string[] = []
  const alarmUrl = textOf(options.alarmUrl) ?? null
  if (alarmUrl !== null && !/^https?:\/\//.test(alarmUrl)) faults.push('--alarm-url must be an http or https URL')
  const quotaMb = whole('quotaMb', '--quota-mb', 1_000_000_000)
  const settings = {
    quotaBytes: quotaMb === null ? null : quotaMb * 1_000_000,
    checkMs: (whole('checkHours', '--check-hours', 8_760) ?? 24) * 3_600_000,
    everyMs: (whole('everySeconds', '--every-seconds', 86_400) ?? 60) * 1_000,
    metricsPort: whole('metricsPort', '--metrics-port', 65_535),
    alarmUrl,
  }
  if (faults.length > 0) throw new InvalidConfigError(faults)
  return settings

  function whole(key: string, flag: string, most: number): number | null {
    const text = textOf(options[key])
    if (text === undefined) return null
    if (!/^\d{1,10}$/.test(text) || Number(text) > most) faults.push(`${flag} must be a whole number up to ${most}`)
    return Number(text)
  }
}

function lineOf({ file, target, outcome, reason }: Restored): string {
  return `${file.name} at ${target}: ${outcome}${reason === '' ? '' : `, ${reason}`}`
}
