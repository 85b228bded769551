import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouter } from '@dipmp/gateway'
import { describe, expect, test } from '@jest/globals'
import { renderChecksReference } from './checks-reference.ts'
import { renderCliReference } from './cli-reference.ts'
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

describe('docs/reference/configuration.md has every variable, and no other,', () => {
  const publisher = ['layers.ts', 'password.ts', 'pins/pin-settings.ts', 'pins/keeping.ts']
    .map((path) => read('publisher', 'cli', path))
    .join('\n')
  const indexerFlags = namesIn(read('indexer', 'config.ts'), /^ {2}\['--([a-z-]+) /gm).map(
    (flag = '') => `INDEXER_${flag.replaceAll('-', '_').toUpperCase()}`,
  )

  test.each([
    ['Gateway', namesIn(read('gateway', 'config.ts'), /^ {2}([A-Z_]+):/gm)],
    ['`npm start`', namesIn(read('stack', 'config.ts'), /variable: '([A-Z_]+)'/g)],
    ['`dipmp`', namesIn(publisher, /env\.((?:DIPMP|RPC|IPFS|REGISTRY)[A-Z_]*)/g)],
    ['Embedded indexer', indexerFlags],
    ['docker-compose.yml', namesIn(read('stack', 'deploy-config.ts'), /^ {2}([A-Z_]+):/gm)],
  ])('of %s', (title, known) => {
    const section = read('docs', 'reference', 'configuration.md')
      .split('\n## ')
      .find((text) => text.startsWith(title))
    const documented = namesIn(section ?? '', /^\| `([A-Z_]+)`/gm)

    expect(documented.sort()).toEqual([...new Set(known)].sort())
  })
})

test('docs/reference/errors.md and http.md have every error code, and no other', () => {
  const folders = ['publisher', 'packaging', 'ipfs', 'contracts', 'subgraph', 'indexer', 'gateway', 'stack']
  const sources = folders
    .flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: repository }))
    .filter(
      (path) =>
        !/node_modules|generated|\/test\/|\.test\.ts$|conformance\.ts$|contracts\/quality|subgraph\/src/.test(path),
    )
  const known = sources.flatMap((path) =>
    namesIn(read(path), /readonly code(?:: string)?(?: = |: )((?:'[A-Z_]+'(?: \| )?)+)/g).flatMap((union = '') =>
      namesIn(union, /'([A-Z_]+)'/g),
    ),
  )
  const pages = `${read('docs', 'reference', 'errors.md')}${read('docs', 'reference', 'http.md').split('## Statuses')[1]}`
  const documented = namesIn(pages, /`([A-Z]+(?:_[A-Z]+)*)`/g).filter(
    (name) => !VARIABLES_AND_HEADERS.includes(name ?? ''),
  )

  expect([...new Set(documented)].sort()).toEqual([...new Set(known)].sort())
})

test('docs/reference/metrics.md has every metric, and no other', () => {
  const gateway = read('gateway', 'metrics', 'metrics.ts')
  const indexer = read('indexer', 'metrics', 'metrics.ts')
  const families = namesIn(gateway, /addGauges\(register, '([a-z_]+)'/g).map((prefix) => `${prefix}_*`)
  const keeper = read('publisher', 'keeping', 'keep-server.ts')
  const known = [
    ...namesIn(gateway, /'(dipmp_gateway_[a-z_]+)',/g),
    ...namesIn(indexer, /'(indexer_[a-z_]+)',/g),
    ...namesIn(keeper, /# TYPE (dipmp_keep_[a-z_]+) /g),
    ...namesIn(keeper, /metric\(\s*'([a-z_]+)'/g).map((name) => `dipmp_keep_${name}`),
  ]
  const single = known.filter((name) => !families.includes(`${name}_*`))
  const documented = namesIn(read('docs', 'reference', 'metrics.md'), /^\| `([a-z_*]+)`/gm)

  expect(documented.sort()).toEqual([...single, ...families].sort())
})

test('docs/reference/checks.md tells what a check can find; if not, run node test/checks-reference.ts', () => {
  expect(read('docs', 'reference', 'checks.md')).toBe(renderChecksReference())
})

test('docs/reference/cli.md is what the programs print; if not, run node test/cli-reference.ts', () => {
  expect(read('docs', 'reference', 'cli.md')).toBe(renderCliReference())
})

/** What those pages name beside codes. */
const VARIABLES_AND_HEADERS: readonly string[] = [
  'CROSS_CHECK_QUORUM',
  'INDEX_MAX_BLOCK_AGE',
  'RATE_LIMIT',
  'REGISTRY',
  'RPC_URL',
]

function namesIn(text: string, pattern: RegExp): (string | undefined)[] {
  return [...text.matchAll(pattern)].map(([, name]) => name)
}
