import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startTestStack, type TestStack } from '../stack.ts'
import { repository } from '../tools.ts'
import { publishDemo } from './demo.ts'
import { comparePeers, renderDocument } from './document.ts'
import { createProbe } from './probe.ts'
import { renderScore, runChecks } from './score.ts'

// npm run conformance [-- URL [PROJECT] | --peers]
const [url, project = null] = process.argv.slice(2)
process.exitCode = await main()

async function main(): Promise<number> {
  if (url === '--peers') return withStack(compare)
  if (url === undefined) return withStack(async (stack, name) => score(stack.indexUrl, name))
  return score(url, project)
}

async function withStack(action: (stack: TestStack, name: string) => Promise<number>): Promise<number> {
  const stack = await startTestStack()
  try {
    return await action(stack, await publishDemo(stack))
  } finally {
    await stack.stop()
  }
}

async function score(indexUrl: string, name: string | null): Promise<number> {
  const probe = await createProbe(indexUrl, name)
  console.log(`${probe.project} of ${probe.indexUrl}\n`)
  const marks = await runChecks(probe)
  console.log(renderScore(marks))
  return marks.some(({ result }) => result === 'failed') ? 1 : 0
}

/** Writes the comparison into docs/reference/conformance.md. */
async function compare(stack: TestStack): Promise<number> {
  const columns = await comparePeers(stack.indexUrl, (name) => console.log(`looking at ${name}`))
  const document = renderDocument(columns)
  writeFileSync(join(repository, 'docs', 'reference', 'conformance.md'), document)
  console.log(document)
  return 0
}
