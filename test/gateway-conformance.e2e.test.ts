import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type RunningProgram, startProgram } from './process.ts'
import { repository } from './tools.ts'

/** A checkout of github.com/ipfs/gateway-conformance, which is on no package registry. */
const checkout = process.env.GATEWAY_CONFORMANCE ?? ''
const hasGo = spawnSync('go', ['version']).status === 0
const reason = checkout === '' ? 'GATEWAY_CONFORMANCE names no checkout of it' : 'Go is not here'
const canRun = checkout !== '' && existsSync(join(checkout, 'go.mod')) && hasGo

/** What docs/reference/conformance.md says. */
const GROUPS: readonly (readonly [string, number])[] = [
  ['TestTrustlessRaw', 5],
  ['TestTrustlessRawRanges', 2],
  ['TestTrustlessCarPathing', 8],
  ['TestTrustlessCarDagScopeBlock', 6],
  ['TestTrustlessCarDagScopeEntity', 10],
  ['TestTrustlessCarDagScopeAll', 4],
  ['TestTrustlessCarEntityBytes', 22],
  ['TestTrustlessCarOrderAndDuplicates', 7],
  ['TestTrustlessCarFormatPrecedence', 2],
]

test('docs/reference/conformance.md has the counts of the trustless groups', () => {
  const document = readFileSync(join(repository, 'docs', 'reference', 'conformance.md'), 'utf8')
  const counts = [...document.matchAll(/^- `(TestTrustless\w+)` (\d+)\/(\d+): /gm)]

  expect(counts.map(([, group, met, all]) => [group, Number(met), Number(all)])).toEqual(
    GROUPS.map(([group, count]) => [group, count, count]),
  )
})

describe(`the trustless groups of gateway-conformance${canRun ? '' : ` (skipped: ${reason})`}`, () => {
  if (!canRun) return test.skip('are met', () => {})

  let folder: string
  let server: RunningProgram
  let url: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dipmp-conformance-'))
    execFileSync('go', ['test', '-C', checkout, '-c', '-o', join(folder, 'tests'), './tests'])
    server = startProgram([join('ipfs', 'test', 'fixture-server.ts'), join(checkout, 'fixtures')])
    const [, address = ''] = await server.until(/(http:\S+)\n/)
    url = address
  }, 600_000)
  afterAll(async () => {
    await server.end('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  })

  test.each(GROUPS)('%s is met, %i of them', (group, count) => {
    const { stdout } = spawnSync(join(folder, 'tests'), ['-test.v', `-test.run=^${group}$`], {
      cwd: join(checkout, 'tests'),
      env: { ...process.env, GATEWAY_URL: url },
      encoding: 'utf8',
    })
    const marks = [...stdout.matchAll(/^ {4}--- (PASS|FAIL|SKIP): /gm)].map(([, mark]) => mark)

    expect(marks.filter((mark) => mark === 'PASS')).toHaveLength(count)
    expect(marks.filter((mark) => mark !== 'PASS')).toEqual([])
  })
})
