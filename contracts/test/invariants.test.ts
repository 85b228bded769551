import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { expect, test } from '@jest/globals'
import { PATIENCE_MS } from '../../test/patience.ts'

const CONTRACTS = fileURLToPath(new URL('..', import.meta.url))
const INVARIANTS = [
  'commitmentsStay',
  'headFoldsAllEvents',
  'namesAreNormal',
  'noRoleOutlivesItsEpoch',
  'onlyThoseWhoMayWrite',
  'quarantineWritesNoRecord',
]
// The short profile's; the long one is started by hand, as the README says.
const RUNS = 8
const TIMEOUT_MS = 300_000

test(
  'the six invariants hold after random calls by anybody',
  async () => {
    const seed = process.env.DIPMP_SEED ?? String(Date.now() & 0x7fffffff)

    const { code, output } = await runSolidityTests({ DIPMP_SEED: seed, DIPMP_FUZZ: 'short' })

    const passed = [...output.matchAll(/✔ invariant_(\w+)\(\) \(runs: (\d+)\)/g)]
    expect({ seed, code, output: code === 0 ? '' : output }).toEqual({ seed, code: 0, output: '' })
    expect(passed.map(([, name, runs]) => `${name} ${runs}`).sort()).toEqual(
      INVARIANTS.map((name) => `${name} ${RUNS}`),
    )
  },
  TIMEOUT_MS,
)

function runSolidityTests(env: Readonly<Record<string, string>>): Promise<Readonly<{ code: unknown; output: string }>> {
  const manifest = createRequire(import.meta.url).resolve('hardhat/package.json')
  const args = [join(dirname(manifest), 'dist/src/cli.js'), 'test', 'solidity']
  const options = { cwd: CONTRACTS, env: { ...process.env, NODE_OPTIONS: '', ...env }, timeout: PATIENCE_MS }
  return new Promise((resolve) => {
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      resolve({ code: error ? (error.code ?? error.signal) : 0, output: stripVTControlCharacters(stdout + stderr) })
    })
  })
}
