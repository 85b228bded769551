import { cpSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installFromNpm, installFromPyPi, runProgram, type Said } from '../analysis/tool.ts'

/** Which check is made for which lengths of its text, in bytes. */
const CHECKS: readonly (readonly [contract: string, check: string, lengths: readonly number[]])[] = [
  ['AsciiCheck', 'check_isPrintable', [0, 1, 31, 32, 33, 64, 255]],
  ['Utf8Check', 'check_isText1', [1]],
  ['Utf8Check', 'check_isText2', [2]],
  ['Utf8Check', 'check_isText3', [3]],
  ['Utf8Check', 'check_isText4', [4]],
  ['ProjectNameCheck', 'check_isNormal', [0, 1, 2, 3]],
]
const CONTRACTS = fileURLToPath(new URL('../..', import.meta.url))
const HERE = fileURLToPath(new URL('.', import.meta.url))

const forge = await installFromNpm('@foundry-rs/forge-linux-amd64', '1.7.1', 'bin/forge')
const halmos = await installFromPyPi('halmos-0.3.3', join(HERE, 'requirements.txt'), 'halmos')
const folder = makeProject()
process.env.PATH = [dirname(forge), dirname(process.execPath), process.env.PATH].join(delimiter)
try {
  for (const [contract, check, lengths] of CHECKS) {
    for (const length of lengths) report(contract, check, length, await runHalmos(contract, check, length))
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** forge's layout, since halmos reads what forge compiles; the compiler is the npm package's, and nothing is downloaded. */
function makeProject(): string {
  const made = mkdtempSync(join(tmpdir(), 'dipmp-symbolic-'))
  for (const path of globSync('src/**/*.sol', { cwd: CONTRACTS })) cpSync(join(CONTRACTS, path), join(made, path))
  cpSync(join(HERE, 'checks'), join(made, 'quality', 'symbolic', 'checks'), { recursive: true })
  const compiler = join(CONTRACTS, 'quality', 'analysis', 'solc.mjs')
  const settings = { src: 'quality/symbolic/checks', test: 'quality/symbolic/checks', out: 'out', solc: compiler }
  const lines = Object.entries({ ...settings, evm_version: 'osaka' }).map(([key, value]) => `${key} = "${value}"`)
  const rest = ['libs = []', 'optimizer = true', 'optimizer_runs = 3000', 'offline = true', 'ast = true']
  writeFileSync(join(made, 'foundry.toml'), `${['[profile.default]', ...lines, ...rest].join('\n')}\n`)
  return made
}

function runHalmos(contract: string, check: string, length: number): Promise<Said> {
  const bounds = ['--array-lengths', `text=${length}`, '--loop', '300', '--solver-timeout-assertion', '60000']
  return runProgram(halmos, ['--contract', contract, '--function', check, ...bounds], folder)
}

function report(contract: string, check: string, length: number, { code, stdout, stderr }: Said): void {
  const passed = /\[PASS\].*paths: (\d+), time: ([\d.]+)s/.exec(stdout)
  const line = `${contract}.${check} of ${length} bytes`
  if (code === 0 && passed) {
    console.log(`${line}: holds for all (${passed[1]} paths, ${passed[2]} s)`)
    return
  }
  console.log(`${line}: not shown\n${stdout}${stderr}`)
  process.exitCode = 1
}
