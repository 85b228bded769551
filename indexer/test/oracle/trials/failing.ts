import { bytes, set, string } from '../../../store/sample-values.ts'
import { buildSubgraph } from '../../build-subgraph.ts'
import { post, type Trial } from '../trial.ts'
import { failLog, writeLog } from '../write-log.ts'
import { STATUS_REQUESTS } from './status-requests.ts'

const SCHEMA = 'type Thing @entity(immutable: false) { id: Bytes! name: String! }'
const ABORTING = '0x0000000000000000000000000000000000000300'
const STUCK = '0x0000000000000000000000000000000000000400'

/** A handler aborts: the block is passed without what the handler did, and nothing after it is indexed. */
export async function abortingTrial(): Promise<Trial> {
  const [first, second] = [
    set('Thing', bytes('01'), { name: string('one') }),
    set('Thing', bytes('02'), { name: string('two') }),
  ]
  return {
    name: 'aborting',
    manifestPath: await buildSubgraph('writer'),
    address: ABORTING,
    schema: SCHEMA,
    chain: {
      kept: [
        [writeLog(ABORTING, first)],
        [writeLog(ABORTING, second), failLog(ABORTING, 'told to fail')],
        [writeLog(ABORTING, first)],
      ],
      dropped: [],
      replacing: [],
    },
    requests: REQUESTS,
  }
}

/** An entity lacks a required field: the block is tried again and again, and the state is that before it. */
export async function stuckTrial(): Promise<Trial> {
  const [first, second] = [
    set('Thing', bytes('01'), { name: string('one') }),
    set('Thing', bytes('02'), { name: string('two') }),
  ]
  return {
    name: 'stuck',
    manifestPath: await buildSubgraph('writer'),
    address: STUCK,
    schema: SCHEMA,
    chain: {
      kept: [[writeLog(STUCK, first)], [writeLog(STUCK, second), writeLog(STUCK, set('Thing', bytes('03')))], []],
      dropped: [],
      replacing: [],
    },
    requests: REQUESTS,
  }
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
