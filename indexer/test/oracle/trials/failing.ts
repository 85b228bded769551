import type { Value } from '../../../entity/value.ts'
import type { EntityChange } from '../../../store/entity-store.ts'
import { bytes, int, set, string } from '../../../store/sample-values.ts'
import { buildSubgraph } from '../../build-subgraph.ts'
import type { EmittedLog } from '../anvil.ts'
import { post, type Trial } from '../trial.ts'
import { failLog, writeLog } from '../write-log.ts'
import { STATUS_REQUESTS } from './status-requests.ts'

const SCHEMA = 'type Thing @entity(immutable: false) { id: Bytes! name: String! size: BigInt }'
const IMMUTABLE = SCHEMA.replace('false', 'true')

const GOOD = set('Thing', bytes('01'), { name: string('one') })
const SAME_BLOCK = set('Thing', bytes('02'), { name: string('two') })

/** A number that the mapping cannot read. */
const NO_NUMBER: Value = { type: 'BigInt', value: 'x' as unknown as bigint }

/** How each handler fails: for good, or in a way that may pass and undoes the block. */
const FAILURES: readonly Readonly<{
  name: string
  fails: EntityChange | string
  schema?: string
  apiVersion?: string
}>[] = [
  { name: 'aborting', fails: 'told to fail' },
  { name: 'reading no number', fails: set('Thing', bytes('03'), { name: string('x'), size: NO_NUMBER }) },
  { name: 'setting no field', fails: set('Thing', bytes('03'), { name: string('x'), nope: string('y') }) },
  {
    name: 'dropping no field',
    fails: set('Thing', bytes('03'), { name: string('x'), nope: string('y') }),
    apiVersion: '0.0.7',
  },
  { name: 'stuck', fails: set('Thing', bytes('03')) },
  { name: 'writing another type', fails: set('Thing', bytes('03'), { name: int(7) }) },
  { name: 'writing no entity type', fails: set('Nothing', string('03'), { name: string('x') }) },
  { name: 'writing another id', fails: set('Thing', bytes('03'), { id: bytes('04'), name: string('x') }) },
  { name: 'overwriting', fails: set('Thing', bytes('01'), { name: string('other') }), schema: IMMUTABLE },
]

/**
 * Handlers that fail. Where it is for good, the block is passed without what its handlers did, and nothing after it is
 * indexed; else it is tried again and again, and the state is that before it.
 */
export async function failingTrials(): Promise<Trial[]> {
  const manifestPath = await buildSubgraph('writer')
  return FAILURES.map(({ name, fails, schema = SCHEMA, apiVersion }, at) => {
    const address = `0x${(0x300 + at).toString(16).padStart(40, '0')}`
    const failing: EmittedLog = typeof fails === 'string' ? failLog(address, fails) : writeLog(address, fails)
    return {
      name,
      manifestPath,
      address,
      schema,
      ...(apiVersion === undefined ? {} : { apiVersion }),
      chain: {
        kept: [[writeLog(address, GOOD)], [writeLog(address, SAME_BLOCK), failing], []],
        dropped: [],
        replacing: [],
      },
      requests: name === 'aborting' || name === 'stuck' ? REQUESTS : QUERIES,
    }
  })
}

const QUERIES = [
  '{ things { id name } }',
  '{ things(subgraphError: allow) { id name } }',
  '{ things(subgraphError: deny) { id name } }',
  '{ things(subgraphError: allow) { id } _meta { hasIndexingErrors block { number } } }',
  '{ _meta { hasIndexingErrors block { number } } }',
  '{ m: _meta { hasIndexingErrors } things { id } }',
  '{ things(block: { number: 1 }) { id } }',
  '{ things(block: { number: 1 }) { id } _meta(block: { number: 1 }) { hasIndexingErrors } }',
  '{ things(block: { number: 2 }) { id } }',
  '{ things(block: { number: 3 }) { id } }',
  '{ a: things(block: { number: 1 }) { id } b: things { id } }',
  '{ a: things(block: { number: 1 }) { id } b: things(subgraphError: allow) { id } }',
  '{ thing(id: "0x01", subgraphError: allow) { name } }',
  '{ thing(id: "0x02") { name } }',
  '{ __schema { queryType { name } } things { id } }',
  '{ __type(name: "Thing") { name } things(subgraphError: allow) { id } }',
  '{ things(subgraphError: wrong) { id } }',
  '{ things { nope } }',
].map((query) => post(query))

const REQUESTS = [...QUERIES, ...STATUS_REQUESTS]
