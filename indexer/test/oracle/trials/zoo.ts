import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getIntrospectionQuery } from 'graphql'
import { ZOO } from '../../../graphql/zoo.ts'
import type { EntityChange } from '../../../store/entity-store.ts'
import { bigDecimal, bytes, int, int8, list, remove, set, string } from '../../../store/sample-values.ts'
import { buildSubgraph } from '../../build-subgraph.ts'
import { post, type Trial, type TrialRequest } from '../trial.ts'
import { writeLog } from '../write-log.ts'
import { HTTP_REQUESTS } from './http-requests.ts'
import { readRequests } from './read-requests.ts'
import { STATUS_REQUESTS, STATUS_SHAPES } from './status-requests.ts'

const ADDRESS = '0x0000000000000000000000000000000000000200'

/** Fields of all types, references, interfaces: what is read with each operator, and every shape of request. */
export async function zooTrial(): Promise<Trial> {
  return {
    name: 'zoo',
    manifestPath: await buildSubgraph('writer'),
    address: ADDRESS,
    schema: await readFile(join(import.meta.dirname, 'zoo.graphql'), 'utf8'),
    chain: {
      kept: [[...ZOO, ...BEINGS, ...NUMS], [], [set('Keeper', bytes('02ff'), { name: string('annie') })]].map(toLogs),
      dropped: [[remove('Animal', string('tom')), set('Animal', string('late'), { age: int(1) })]].map(toLogs),
      replacing: [[set('Owner', string('o3'))], [remove('Animal', string('zed'))], []].map(toLogs),
    },
    requests: [
      ...(await readRequests('zoo.txt')),
      ...introspection(),
      ...HTTP_REQUESTS,
      ...STATUS_REQUESTS,
      ...STATUS_SHAPES,
    ],
  }
}

function toLogs(changes: readonly EntityChange[]) {
  return changes.map((change) => writeLog(ADDRESS, change))
}

function introspection(): TrialRequest[] {
  return [
    post(getIntrospectionQuery({ descriptions: false })),
    post(
      getIntrospectionQuery({
        specifiedByUrl: true,
        descriptions: false,
        inputValueDeprecation: true,
        directiveIsRepeatable: true,
        schemaDescription: true,
      }),
    ),
  ]
}

const BEINGS: readonly EntityChange[] = [
  set('Owner', string('o1'), { pets: list(string('r2'), string('b1')) }),
  set('Owner', string('o2')),
  set('Robot', string('r2'), { name: string('Marvin'), owner: string('o1'), model: string('M') }),
  set('Beast', string('b1x'), { name: string('zebra'), owner: string('o1') }),
  set('Beast', string('b1'), { name: string('zebra'), owner: string('o1') }),
  set('Beast', string('x3'), { owner: string('o2') }),
]

const NUMS: readonly EntityChange[] = [
  set('Num', int8(5n), { value: int8(-3n), list: list(int8(5n), int8(6n)), decs: list(bigDecimal('5.1')) }),
  set('Num', int8(6n), { parent: int8(5n), value: int8(2n ** 62n), list: list() }),
]
