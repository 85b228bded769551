import { loadavg } from 'node:os'
import type { GraphQLSchema } from 'graphql'
import { createPassOn } from '../../gateway/graphql/pass-on.ts'
import { createApiSchema } from '../../gateway/read-api/api-schema.ts'
import { readOperation } from '../../gateway/read-api/read-document.ts'
import { COSTLY_SHAPES, type CostlyShape, largestAllowed } from '../../test/read-api/costly-shapes.ts'
import { serveFiles } from '../../test/read-api/serve-files.ts'
import { median } from '../indexer/median.ts'

const MAX_COST = 500_000
const MOST = 1000
const RUNS = 3

/** Measures what the most costly queries take that a gateway allows, prints a table and answers the exit code. */
export async function runReadApi(args: readonly string[]): Promise<number> {
  const count = Number(args[0] ?? 10_000)
  if (!Number.isSafeInteger(count) || count < 1) {
    console.error('npm run bench -- read-api [FILES]')
    return 2
  }
  const served = await serveFiles(count)
  const schema = await createApiSchema(createPassOn({ url: served.url, timeoutMs: 10_000 }))()
  console.log(`load ${loadavg()[0]?.toFixed(1)}, ${count} files of one release\n`)
  console.log('| the largest of these that is allowed | size | cost | ms | ms for a cost of 1000 | KB |')
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |')
  for (const shape of COSTLY_SHAPES) await measure(shape, schema, served.url)
  await served.stop()
  return 0
}

async function measure(shape: CostlyShape, schema: GraphQLSchema, url: string): Promise<void> {
  const asked = (size: number) => ({
    query: shape.query(size),
    operationName: null,
    variables: shape.variables?.(size) ?? {},
  })
  const costOf = (size: number) => {
    try {
      return readOperation(schema, asked(size), MAX_COST).measured.cost
    } catch {
      return null
    }
  }
  const size = largestAllowed((each) => JSON.stringify(asked(each)).length < 16_384 && costOf(each) !== null, MOST)
  const cost = costOf(size) ?? 0
  const times: number[] = []
  let bytes = 0
  for (let run = 0; run < RUNS; run += 1) {
    const began = performance.now()
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(asked(size)),
    })
    bytes = (await response.arrayBuffer()).byteLength
    times.push(performance.now() - began)
  }
  const ms = median(times)
  const cells = [
    shape.name,
    size,
    cost.toFixed(0),
    ms.toFixed(0),
    ((ms / cost) * 1000).toFixed(2),
    Math.round(bytes / 1000),
  ]
  console.log(`| ${cells.join(' | ')} |`)
}
