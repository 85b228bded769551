import { fileURLToPath } from 'node:url'
import type { Finding } from './finding.ts'
import { CONTRACTS } from './sources.ts'
import { installFromNpm, runProgram } from './tool.ts'

const VERSION = '6.2.4'

type Report = Readonly<{ filePath?: string; line?: number; ruleId?: string; message?: string }>

/** Runs solhint over the sources. */
export async function lint(): Promise<Finding[]> {
  const solhint = await installFromNpm('solhint', VERSION, 'solhint.js')
  const config = fileURLToPath(new URL('./solhint.json', import.meta.url))
  const args = [solhint, '--config', config, '--formatter', 'json', '--disc', '--noPoster', 'src/**/*.sol']
  const { stdout, stderr } = await runProgram(process.execPath, args, CONTRACTS)
  const start = stdout.indexOf('[')
  if (start < 0) throw new Error(`solhint did not run: ${stderr || stdout}`)
  const reports: readonly Report[] = JSON.parse(stdout.slice(start, stdout.lastIndexOf(']') + 1))
  return reports.flatMap(({ filePath, line, ruleId, message }) =>
    ruleId ? [{ key: `${ruleId} ${filePath}`, text: `${filePath}:${line} ${message}` }] : [],
  )
}
