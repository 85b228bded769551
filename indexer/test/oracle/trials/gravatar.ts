import { AbiCoder, id } from 'ethers'
import { buildSubgraph } from '../../build-subgraph.ts'
import { post, type Trial } from '../trial.ts'

const ADDRESS = '0x0000000000000000000000000000000000000500'

/** The shape of The Graph's own first example. */
export async function gravatarTrial(): Promise<Trial> {
  return {
    name: 'gravatar',
    manifestPath: await buildSubgraph('gravatar'),
    chain: {
      kept: [[created(1, 'Ann'), created(2, 'Bob')], [], [updated(2, 'Bobby'), updated(3, 'Cid 😀')]],
      dropped: [[updated(1, 'dropped'), created(4, 'dropped')]],
      replacing: [[updated(1, 'Anna')], [updated(1, 'Anne')], []],
    },
    requests: REQUESTS,
  }
}

function created(number: number, name: string) {
  return gravatar('NewGravatar', number, name)
}

function updated(number: number, name: string) {
  return gravatar('UpdatedGravatar', number, name)
}

function gravatar(event: string, number: number, name: string) {
  const types = ['uint256', 'address', 'string', 'string']
  const owner = `0x${'00'.repeat(19)}0${number}`
  const data = AbiCoder.defaultAbiCoder().encode(types, [number, owner, name, `https://example.org/${number}.png`])
  return { address: ADDRESS, topics: [id(`${event}(uint256,address,string,string)`)], data }
}

const REQUESTS = [
  '{ gravatars { id owner displayName imageUrl changes } }',
  '{ gravatars(orderBy: displayName, orderDirection: desc) { id displayName } }',
  '{ gravatars(where: { displayName_contains_nocase: "b" }) { id } }',
  '{ gravatars(where: { owner: "0x0000000000000000000000000000000000000001" }) { id displayName } }',
  '{ gravatars(where: { owner_contains: "0x02" }) { id } }',
  '{ gravatars(where: { changes_gte: 1 }, orderBy: changes) { id changes } }',
  '{ gravatar(id: "0x1") { displayName } gone: gravatar(id: "0x9") { displayName } }',
  '{ gravatars(first: 1, skip: 1) { id } _meta { block { number hash parentHash timestamp } hasIndexingErrors } }',
  ...Array.from({ length: 8 }, (_, at) => `{ gravatars(block: { number: ${at} }) { id displayName changes } }`),
  '{ gravatars(where: { _change_block: { number_gte: 5 } }) { id } }',
  '{ gravatars(where: { _change_block: { number_gte: 3 } }, block: { number: 4 }) { id } }',
].map((query) => post(query))
