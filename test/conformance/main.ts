import { startTestStack } from '../stack.ts'
import { publishDemo } from './demo.ts'
import { createProbe } from './probe.ts'
import { renderScore, runChecks } from './score.ts'

// npm run conformance [-- URL [PROJECT]]
const [url, project = null] = process.argv.slice(2)
process.exitCode = url === undefined ? await scoreOwn() : await score(url, project)

async function scoreOwn(): Promise<number> {
  const stack = await startTestStack()
  try {
    return await score(stack.indexUrl, await publishDemo(stack))
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
