import { AbiCoder, id, zeroPadValue } from 'ethers'
import { buildSubgraph } from '../../build-subgraph.ts'
import type { EmittedLog } from '../anvil.ts'
import { post, type Trial } from '../trial.ts'

const WATCHER = '0x0000000000000000000000000000000000000800'
const at = (number: number) => `0x${number.toString(16).padStart(40, '0')}`

const ECHO = at(0x810)
const REVERTS = at(0x811)
const INVALID = at(0x812)
const SILENT = at(0x813)
const BLOCK_NUMBER = at(0x814)
const TEXT = at(0x815)
const NOBODY = at(0x8ff)

/** Code in EVM instructions, that answers every function the same way. */
const accounts = {
  // CALLDATALOAD(4), or a revert where that is 0
  [ECHO]: { code: '0x600435801560105760005260206000f35b60006000fd', balance: '0xde0b6b3a7640000' },
  [REVERTS]: { code: '0x60006000fd' },
  [INVALID]: { code: '0xfe', balance: '0x1' },
  [SILENT]: { code: '0x00' },
  // NUMBER
  [BLOCK_NUMBER]: { code: '0x4360005260206000f3' },
  // The text 'ab' as ABI encoding has it: offset 32, length 2
  [TEXT]: { code: '0x6020600052600260205261616260f01b60405260606000f3' },
}

/** Handlers of blocks, receipts, and what handlers ask contracts. */
export async function watcherTrial(): Promise<Trial> {
  return {
    name: 'watcher',
    manifestPath: await buildSubgraph('watcher'),
    accounts,
    chain: {
      kept: [
        [asked(ECHO, 5n), noted('first'), asked(ECHO, 0n)],
        [],
        [asked(REVERTS, 1n), asked(INVALID, 2n), asked(SILENT, 3n), noted('between'), asked(BLOCK_NUMBER, 4n)],
        [asked(TEXT, 6n), asked(NOBODY, 7n), asked(ECHO, 777n)],
        [],
        [noted('before the reorg')],
      ],
      dropped: [[asked(BLOCK_NUMBER, 9n)], [asked(ECHO, 10n)]],
      replacing: [[asked(ECHO, 11n)], [asked(ECHO, 777n), asked(BLOCK_NUMBER, 12n)], []],
    },
    requests: [
      post('{ runs(first: 1000) { id handler address block text } }'),
      post('{ runs(first: 1000, where: { handler: "asked" }) { block text } }'),
      post(
        '{ receipts(first: 1000) { id block blockNumber index cumulativeGasUsed gasUsed hasContract status hasRoot bloom logs } }',
      ),
      post('{ _meta { block { number hash } hasIndexingErrors } }'),
    ],
  }
}

function asked(who: string, value: bigint): EmittedLog {
  const data = AbiCoder.defaultAbiCoder().encode(['uint256'], [value])
  return { address: WATCHER, topics: [id('Asked(address,uint256)'), zeroPadValue(who, 32)], data }
}

function noted(text: string): EmittedLog {
  return {
    address: WATCHER,
    topics: [id('Noted(string)')],
    data: AbiCoder.defaultAbiCoder().encode(['string'], [text]),
  }
}
