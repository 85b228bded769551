import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { publishDemo } from './conformance/demo.ts'
import { lookAtPeer, renderDocument, scoresIn } from './conformance/document.ts'
import { goneFromPypi, peersOver } from './conformance/peers.ts'
import { createProbe } from './conformance/probe.ts'
import { renderScore, runChecks } from './conformance/score.ts'
import { describeWithPypi, isPypiReachable } from './python-client.ts'
import { startTestStack, type TestStack } from './stack.ts'
import { repository } from './tools.ts'

const TIMEOUT_MS = 60_000
const PEERS_TIMEOUT_MS = 600_000

const gone = await Promise.all(peersOver('').map((peer) => (isPypiReachable ? goneFromPypi(peer) : [])))

let stack: TestStack

beforeAll(async () => {
  stack = await startTestStack()
  await publishDemo(stack)
})

afterAll(() => stack?.stop())

test(
  'the gateway gets full marks, and no check finds nothing to look at',
  async () => {
    const marks = await runChecks(await createProbe(stack.indexUrl, null))

    expect(marks.filter(({ result }) => result !== 'passed')).toEqual([])
    expect(renderScore(marks)).toMatch(/^total +(\d+)\/\1$/m)
  },
  TIMEOUT_MS,
)

const document = readFileSync(join(repository, 'docs', 'reference', 'conformance.md'), 'utf8')

test(
  'docs/reference/conformance.md has the marks of the gateway; if not, run npm run conformance -- --peers',
  async () => {
    const marks = await runChecks(await createProbe(stack.indexUrl, null))
    const column = { title: 'dipmp', marks }

    expect(scoresIn(renderDocument([column]), 'dipmp')).toEqual(scoresIn(document, 'dipmp'))
  },
  TIMEOUT_MS,
)

describeWithPypi('beside other indexes (needs PyPI)', () => {
  for (const [at, { name, version }] of peersOver('').entries()) {
    const title = `${name} ${version}`
    // The releases are pinned; one that PyPI has no longer cannot be looked at.
    const lost = gone[at] ?? []
    const testThere = lost.length === 0 ? test : test.skip
    const why = lost.length === 0 ? '' : ` (PyPI has no longer ${lost.join(', ')})`

    testThere(
      `docs/reference/conformance.md has the marks of ${title}; if not, run npm run conformance -- --peers${why}`,
      async () => {
        const peer = peersOver(stack.indexUrl).find((each) => each.name === name)
        const column = peer && (await lookAtPeer(peer))

        expect(scoresIn(renderDocument(column ? [column] : []), title)).toEqual(scoresIn(document, title))
        expect(Object.keys(scoresIn(document, title))).not.toEqual([])
      },
      PEERS_TIMEOUT_MS,
    )
  }
})

test('a folder of links gets few', async () => {
  const server = createServer(({ url = '' }, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(url === '/' ? '<a href="demo/">demo</a>' : '<a href="/demo-1.0.tar.gz">demo-1.0.tar.gz</a>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const marks = await runChecks(await createProbe(`http://127.0.0.1:${port}`, null))
  server.close()
  const passed = marks.filter(({ result }) => result === 'passed').map(({ says }) => says)

  expect(passed).toEqual([
    'the project list is HTML with a link to each project',
    'a name that is not normalized leads to the normalized one, or is answered',
    'who accepts anything gets HTML, since older clients read no JSON',
    'who wants HTML more than JSON gets HTML',
    'who wants no JSON gets none, whatever else is accepted',
  ])
})
