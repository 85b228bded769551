import type { Database } from './database.ts'
import { type Layout, OPEN } from './layout.ts'

/** How many entities are valid now; as in graph-node, sums of timeseries are not counted. */
export function countEntities(db: Database, layout: Layout): number {
  let count = 0
  for (const { name, immutable, rollup } of layout.values()) {
    if (rollup !== null) continue
    const [ofTable] = db.get(`SELECT count(*) FROM ${name}${immutable ? '' : ` WHERE "$to" = ${OPEN}`}`) ?? []
    count += Number(ofTable ?? 0)
  }
  return count
}

/** Versions by the numbers that they were given, without those that are gone; bytes of all that the file holds. */
export function readSize(db: Database, layout: Layout): Readonly<{ versions: number; bytes: number }> {
  let versions = 0
  for (const { name } of layout.values()) {
    const [last, first] = db.get(`SELECT max("$vid"), (SELECT min("$vid") FROM ${name}) FROM ${name}`) ?? []
    if (last !== null && last !== undefined) versions += Number(last) - Number(first) + 1
  }
  const pragma = (name: string) => Number(db.get(`PRAGMA ${name}`)?.[0] ?? 0)
  return { versions, bytes: pragma('page_count') * pragma('page_size') }
}
