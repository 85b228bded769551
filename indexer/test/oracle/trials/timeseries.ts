import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getIntrospectionQuery } from 'graphql'
import type { Value } from '../../../entity/value.ts'
import type { EntityChange } from '../../../store/entity-store.ts'
import { bigDecimal, bigInt, bytes, int, int8, set, string } from '../../../store/sample-values.ts'
import { buildSubgraph } from '../../build-subgraph.ts'
import { post, postStatus, type Trial } from '../trial.ts'
import { writeLog } from '../write-log.ts'
import { readRequests } from './read-requests.ts'

const ADDRESS = '0x0000000000000000000000000000000000000900'

/** Points in time and what sums them up, by hour and by day; a block takes 2500 seconds. */
export async function timeseriesTrial(): Promise<Trial> {
  return {
    name: 'timeseries',
    manifestPath: await buildSubgraph('writer'),
    address: ADDRESS,
    schema: await readFile(join(import.meta.dirname, 'timeseries.graphql'), 'utf8'),
    chain: {
      kept: [
        [
          set('Token', bytes('01'), { name: string('one') }),
          set('Token', bytes('02'), { name: string('two') }),
          trade('01', '1.5', 3n, 7),
        ],
        [trade('01', '2.25', 4n, -2), trade('02', '100', 10n ** 30n, 5), trade('01', '0.1', 0n, 0)],
        [trade('02', '7', -7n, 3)],
        [],
        [],
        [trade('01', '3', 9n, 1), trade('01', '12345678901234567890.123456789', 1n, 1)],
        [trade('02', '-4', 2n, 2)],
        ...Array.from({ length: 33 }, (_, at) =>
          at % 4 === 0 ? [trade(at % 8 === 0 ? '01' : '02', `${at}.5`, BigInt(at), at)] : [],
        ),
        [trade('01', '0.333', 5n, 8)],
        // graph-node loses an interval that a dropped block had summed up.
        [],
      ].map(toLogs),
      dropped: [[trade('01', '1000', 1000n, 1000)], [trade('02', '1000', 1000n, 1000)], [trade('02', '1', 1n, 1)]].map(
        toLogs,
      ),
      replacing: [
        [trade('02', '6', 6n, 6)],
        [],
        [trade('01', '0.5', 5n, 5)],
        [trade('01', '0.7', 1n, 2), trade('02', '2', 3n, 4)],
      ].map(toLogs),
    },
    requests: [
      ...(await readRequests('timeseries.txt')),
      post(getIntrospectionQuery({ descriptions: false })),
      postStatus('{ subgraphFeatures(subgraphId: "<deployment>") { features } }'),
    ],
  }
}

function trade(token: string, price: string, amount: bigint, size: number): EntityChange {
  const fields: Record<string, Value> = {
    token: bytes(token),
    price: bigDecimal(price),
    amount: bigInt(amount),
    size: int(size),
    label: string(`at ${price}`),
  }
  return set('Trade', int8(0n), size % 3 === 0 ? fields : { ...fields, extra: bigDecimal('2.5') })
}

function toLogs(changes: readonly EntityChange[]) {
  return changes.map((change) => writeLog(ADDRESS, change))
}
