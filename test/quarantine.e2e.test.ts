import { connectRegistry, projectIdOf } from '@dipmp/contracts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { wheel } from './distributions.ts'
import { createVenv, type Venv } from './pip.ts'
import { fetchPage, startTestStack, type TestStack } from './stack.ts'

const TIMEOUT_MS = 120_000
const DAY = 86_400

let stack: TestStack
let venv: Venv
/** Where the file was before the project came into quarantine. */
let fileUrl: string

beforeAll(async () => {
  stack = await startTestStack()
  const registry = connectRegistry(stack.registry, await stack.provider.getSigner(0))
  await stack.publishAll(wheel('shady', '1.0'), wheel('honest', '1.0'))
  const page = await fetchPage(stack.indexUrl, 'shady')
  fileUrl = new URL(page.files[0]?.url ?? '', `${stack.indexUrl}shady/`).href
  await (await registry.setModerator(await registry.registryState().then(({ owner }) => owner ?? ''), true)).wait()
  const now = (await stack.provider.getBlock('latest'))?.timestamp ?? 0
  const projectId = projectIdOf('shady')
  await (await registry.quarantine({ projectId, until: now + 7 * DAY, reason: 'sends keys away' })).wait()
  await stack.indexed()
})

afterAll(() => stack?.stop())

beforeEach(async () => {
  venv = await createVenv()
})

afterEach(() => venv.remove())

describe('a project in quarantine', () => {
  test('keeps its versions, offers no files and says why (PEP 792)', async () => {
    const json = await fetch(`${stack.indexUrl}shady/`, {
      headers: { accept: 'application/vnd.pypi.simple.v1+json' },
    })
    const html = await (await fetch(`${stack.indexUrl}shady/`, { headers: { accept: 'text/html' } })).text()

    expect(await json.json()).toMatchObject({
      'project-status': { status: 'quarantined', reason: 'sends keys away' },
      versions: ['1.0'],
      files: [],
    })
    expect(html).toContain('<meta name="pypi:project-status" content="quarantined">')
    expect(html).toContain('<meta name="pypi:project-status-reason" content="sends keys away">')
    expect(html).not.toContain('<a ')
  })

  test(
    'is not installed by pip, neither by name nor by a URL from before',
    async () => {
      const byName = await venv.pip('install', 'shady', '--index-url', stack.indexUrl)
      const byUrl = await venv.pip('install', fileUrl)
      const refused = await fetch(fileUrl)

      expect(byName.exitCode).toBe(1)
      expect(byUrl.exitCode).toBe(1)
      expect(refused.status).toBe(403)
      expect(await refused.text()).toContain('sends keys away')
      expect(refused.headers.get('cache-control')).toBe('no-store')
      expect((await venv.pip('install', 'honest', '--index-url', stack.indexUrl)).exitCode).toBe(0)
    },
    TIMEOUT_MS,
  )

  // Last, since the chain's clock does not go back.
  test(
    'is installed again once the quarantine has lapsed, without any record of that',
    async () => {
      await stack.provider.send('evm_increaseTime', [8 * DAY])
      await stack.provider.send('evm_mine', [])
      await stack.indexed()

      const outcome = await venv.pip('install', 'shady', '--index-url', stack.indexUrl)

      expect(outcome).toMatchObject({ exitCode: 0 })
      expect(await venv.installed()).toEqual(['shady==1.0'])
    },
    TIMEOUT_MS,
  )
})
