import { AbiCoder, id } from 'ethers'
import { buildSubgraph } from '../../build-subgraph.ts'
import { cidOf } from '../../fake-ipfs.ts'
import type { EmittedLog } from '../anvil.ts'
import { post, type Trial } from '../trial.ts'

const LIBRARY = '0x0000000000000000000000000000000000000e00'
const LAST = 'asked for by a file'
const NEXT = `next ${cidOf(LAST)}`

/** Files that handlers ask for: with a context, twice, by another file, never there, by a dropped block. */
export async function documentsTrial(): Promise<Trial> {
  return {
    name: 'documents',
    manifestPath: await buildSubgraph('documents'),
    files: ['first', 'labelled', NEXT, LAST, 'late'],
    chain: {
      kept: [
        [asked(cidOf('first')), asked(cidOf('labelled'), 'a label')],
        [asked(cidOf('first')), asked(cidOf(NEXT)), asked(cidOf('not there'))],
        [asked('no CID'), asked(cidOf('first'))],
        [],
      ],
      dropped: [[asked(cidOf('dropped'))]],
      replacing: [[asked(cidOf('late'), 'of the chain that stays')], [], [], [], [], []],
    },
    requests: [
      post('{ documents { id text label } }'),
      post('{ documents(where: { label: "a label" }) { text } }'),
      post(`{ document(id: "${cidOf(NEXT)}") { text } missing: document(id: "${cidOf('not there')}") { text } }`),
      post('{ requests(first: 1000) { id link document { text label } } }'),
      post('{ _meta { block { number } hasIndexingErrors } }'),
    ],
  }
}

function asked(link: string, label = ''): EmittedLog {
  const data = AbiCoder.defaultAbiCoder().encode(['string', 'string'], [link, label])
  return { address: LIBRARY, topics: [id('Asked(string,string)')], data }
}
