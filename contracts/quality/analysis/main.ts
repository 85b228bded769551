import { readFile } from 'node:fs/promises'
import { type Accepted, type Finding, judge } from './finding.ts'
import { lint } from './lint.ts'
import { prove } from './proofs.ts'
import { slither } from './slither.ts'

/** The tools, in the order of their speed. */
const TOOLS: Readonly<Record<string, () => Promise<Finding[]>>> = { lint, slither, prove }

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => TOOLS[name] === undefined)
if (unknown.length > 0) {
  console.error(`npm run analyze -- [${Object.keys(TOOLS).join('] [')}]; there is no ${unknown.join(', ')}`)
  process.exitCode = 2
} else {
  const accepted = JSON.parse(await readFile(new URL('./accepted.json', import.meta.url), 'utf8'))
  for (const [name, tool] of Object.entries(TOOLS)) {
    if (asked.length === 0 || asked.includes(name)) await report(name, await tool(), accepted[name] ?? {})
  }
}

async function report(name: string, findings: readonly Finding[], accepted: Accepted): Promise<void> {
  const { open, stale } = judge(findings, accepted)
  for (const { text, key } of open) console.log(`${name}: ${text}\n  (key: ${key})`)
  for (const key of stale) console.log(`${name}: accepted.json holds what is not found any more: ${key}`)
  console.log(`${name}: ${findings.length} findings, ${findings.length - open.length} accepted, ${open.length} open`)
  if (open.length + stale.length > 0) process.exitCode = 1
}
