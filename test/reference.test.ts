import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouter } from '@dipmp/gateway'
import { expect, test } from '@jest/globals'
import { repository } from './tools.ts'

function read(...path: string[]): string {
  return readFileSync(join(repository, ...path), 'utf8')
}

test('docs/reference/http.md has every route of the gateway, and no other', () => {
  // A router is made of its options without looking into them; what they do is not asked here.
  const router = createRouter({
    config: {
      publicUrl: null,
      pageMaxAgeSeconds: 0,
      fileTimeoutMs: 0,
      fallback: { baseUrl: null, allow: [], deny: [] },
    },
  } as never)
  const routes = router.stack.map(({ methods, path }) => `${methods.at(-1)} ${path}`)
  const documented = [...read('docs', 'reference', 'http.md').matchAll(/`((?:GET|POST) \/[^`]*)`/g)].map(
    ([, route]) => route,
  )

  // Answered before the router, so that every other POST there is a 405.
  expect(documented.filter((route) => route !== 'POST /simple/:index/').sort()).toEqual(routes.sort())
})

test('docs/reference/http.md has every error code with its status', () => {
  const known = [...read('gateway', 'middleware', 'errors.ts').matchAll(/\['([A-Z_]+)', (\d+)\]/g)]
  const rows = [...read('docs', 'reference', 'http.md').matchAll(/^\| (\d{3}) +\| (.*)\|$/gm)]
  const documented = rows.flatMap(([, status, cell = '']) =>
    [...cell.matchAll(/`([A-Z_]{4,})`/g)].map(([, code]) => `${status} ${code}`),
  )

  expect(documented.sort()).toEqual(known.map(([, code, status]) => `${status} ${code}`).sort())
})

test('docs/reference/configuration.md has every variable of the gateway, and no other', () => {
  const known = [...read('gateway', 'config.ts').matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name)
  const section = read('docs', 'reference', 'configuration.md')
    .split('\n## ')
    .find((text) => text.startsWith('Gateway'))
  const documented = [...(section ?? '').matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name)

  expect(documented.sort()).toEqual(known.sort())
})
