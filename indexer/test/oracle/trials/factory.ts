import { AbiCoder, id } from 'ethers'
import { buildSubgraph } from '../../build-subgraph.ts'
import type { EmittedLog } from '../anvil.ts'
import { post, type Trial } from '../trial.ts'

const FACTORY = '0x0000000000000000000000000000000000000700'
const [A, B, C, D] = [0x701, 0x702, 0x703, 0x704].map((number) => `0x${number.toString(16).padStart(40, '0')}`) as [
  string,
  string,
  string,
  string,
]

/** Data sources that handlers create: in the block that creates them, one by another, twice, and in dropped blocks. */
export async function factoryTrial(): Promise<Trial> {
  return {
    name: 'factory',
    manifestPath: await buildSubgraph('factory'),
    chain: {
      kept: [
        [note(A, 'before it is there'), note(FACTORY, 'before the witness')],
        [note(A, 'earlier in its block'), note(FACTORY, 'first'), created(FACTORY, A, ''), note(A, 'in its block')],
        [note(A, 'later'), note(FACTORY, 'second'), created(A, B, 'nested'), note(B, 'nested, in its block')],
        [created(FACTORY, A, ''), created(FACTORY, C, 'same'), created(FACTORY, C, 'same'), note(C, 'once')],
        [created(FACTORY, C, 'different'), note(C, 'twice'), note(FACTORY, 'after the witness'), note(B, 'still')],
        [created(FACTORY, A, 'other'), note(A, 'of two templates')],
      ],
      dropped: [[created(FACTORY, D, 'dropped'), note(D, 'dropped')], [note(D, 'dropped')]],
      replacing: [[note(D, 'not there any more')], [note(D, 'nor here'), note(A, 'but here')], [note(B, 'and here')]],
    },
    requests: [
      post('{ entries(first: 1000) { id source address text context block logIndex } }'),
      post('{ entries(block: { number: 3 }) { id source text } }'),
      post('{ entries(first: 1000, where: { source: "child" }, orderBy: address) { id address text context } }'),
      post('{ _meta { block { number hash } hasIndexingErrors } }'),
    ],
  }
}

function created(address: string, child: string, label: string): EmittedLog {
  const data = AbiCoder.defaultAbiCoder().encode(['string', 'string'], [child, label])
  return { address, topics: [id('Created(string,string)')], data }
}

function note(address: string, text: string): EmittedLog {
  return { address, topics: [id('Note(string)')], data: AbiCoder.defaultAbiCoder().encode(['string'], [text]) }
}
