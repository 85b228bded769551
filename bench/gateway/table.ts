import type { Standing } from './compare.ts'
import type { HotRow } from './hot.ts'
import type { PeerOutcome } from './peers.ts'
import { type Growing, type Publishing, RELEASES_PER_MINUTE } from './publishing.ts'

/** Ours is to be this many times as fast as the fastest of the others in Python. */
export const PEER_TARGET = 50

/** Renders what the gateway does beside nginx. */
export function renderHotRows(rows: readonly HotRow[]): string {
  const heads = ['page', 'bytes', 'dipmp /s', 'CPU µs', 'nginx /s', 'CPU µs', 'of nginx', 'by CPU', 'target', 'met']
  return table(heads, [
    ...rows.map(({ page, way, bytes, standings }) => {
      const [ours, nginx] = standings
      const target = way === '304' ? null : page.target
      return [
        `${page.size}, ${way}`,
        count(bytes),
        ...loadCells(ours),
        ...loadCells(nginx),
        ratio(nginx?.ratio),
        ratio(nginx?.cpuRatio),
        target === null ? '' : `≥ ${target}`,
        target === null || !nginx ? '' : yesOrNo(nginx.ratio >= target),
      ]
    }),
  ])
}

/** Renders ours beside the other Python indexes. */
export function renderPeers(outcomes: readonly PeerOutcome[]): string {
  const heads = [
    'index',
    'project',
    'its /s',
    'CPU µs',
    'p99 ms',
    'dipmp /s',
    'p99 ms',
    'dipmp is',
    'by CPU',
    'nginx is',
  ]
  return table(
    heads,
    outcomes.map((outcome) => {
      if ('reason' in outcome) return [outcome.name, `not measured: ${outcome.reason}`, ...Array(8).fill('')]
      const [ours, peer, nginx] = outcome.standings
      return [
        peer?.name ?? '',
        outcome.project,
        ...loadCells(peer),
        time(peer?.load.p99),
        count(ours?.load.requestsPerSecond),
        time(ours?.load.p99),
        `${count(peer?.ratio)}×`,
        `${count(peer?.cpuRatio)}×`,
        peer && nginx ? `${count(peer.ratio / nginx.ratio)}×` : '',
      ]
    }),
  )
}

/** How many times as fast ours is as the fastest of them, by project. */
export function leastLeads(outcomes: readonly PeerOutcome[]): ReadonlyMap<string, number> {
  const leads = new Map<string, number>()
  for (const outcome of outcomes) {
    if ('reason' in outcome) continue
    const { project, standings } = outcome
    leads.set(project, Math.min(leads.get(project) ?? Number.POSITIVE_INFINITY, standings[1]?.ratio ?? Number.NaN))
  }
  return leads
}

/** Renders times while releases come. */
export function renderPublishing({ quiet, busy, releases, seconds }: Publishing, growing: Growing): string {
  const row = (what: string, { load }: Pick<Standing, 'load'>) => [
    what,
    count(load.requestsPerSecond),
    time(load.p50),
    time(load.p99),
    time(load.max),
  ]
  const rate = `${RELEASES_PER_MINUTE} releases a minute`
  return [
    table(
      ['pages of', '/s', 'p50 ms', 'p99 ms', 'max ms'],
      [
        row('dipmp, nothing published', quiet),
        ...busy.map((standing) => row(`${standing.name}, ${rate}`, standing)),
        row(`dipmp, one project growing to ${count(growing.files)} files`, growing),
      ],
    ),
    '',
    `${releases} releases were published in ${seconds.toFixed(0)} s. The project of ${count(growing.files)} files was recorded in ` +
      `${growing.seconds.toFixed(0)} s, and the gateway's event loop was never late by more than ${time(growing.longestDelayMs)} ms.`,
  ].join('\n')
}

function loadCells(standing: Standing | undefined): [string, string] {
  return [count(standing?.load.requestsPerSecond), time(standing?.load.cpuMicros)]
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map((_, place) => (place === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n')
}

function yesOrNo(isMet: boolean): string {
  return isMet ? 'yes' : '**no**'
}

function count(value: number | undefined): string {
  return value === undefined ? '' : Math.round(value).toLocaleString('en-US')
}

function time(value: number | undefined): string {
  return value === undefined ? '' : value.toFixed(1)
}

function ratio(value: number | undefined): string {
  return value === undefined ? '' : `${value.toFixed(2)}×`
}
