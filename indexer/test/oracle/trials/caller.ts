import { Interface, id } from 'ethers'
import { buildSubgraph } from '../../build-subgraph.ts'
import type { EmittedLog } from '../anvil.ts'
import { post, type Trial } from '../trial.ts'

const at = (number: number) => `0x${number.toString(16).padStart(40, '0')}`
const [CALLEE, PROXY, FAILING, OTHER] = [at(0xa10), at(0xa11), at(0xa12), at(0xa13)] as const

const callee = new Interface([
  'function set(uint256 value) returns (uint256)',
  'function swap(uint256 first, address[]) payable returns (uint256)',
])

// LOG1 of Noted(), then what stands at CALLDATALOAD(4), or a revert where that is 0.
const CODE = `0x7f${id('Noted()').slice(2)}60006000a16004358015603657600052602060 00f35b60006000fd`.replace(' ', '')

/** Hands its calldata on to the callee, then ends as told. */
const proxy = (end: string) => `0x36600060003760206000366000600073${CALLEE.slice(2)}5af150${end}`
const RETURN = '60206000f3'
const REVERT = '60006000fd'

/** Handlers of calls, and of blocks with calls: made by transactions, by contracts, reverted, and of created contracts. */
export async function callerTrial(): Promise<Trial> {
  return {
    name: 'caller',
    manifestPath: await buildSubgraph('caller'),
    accounts: {
      [CALLEE]: { code: CODE },
      [PROXY]: { code: proxy(RETURN) },
      [FAILING]: { code: proxy(REVERT) },
      [OTHER]: { code: CODE },
    },
    chain: {
      kept: [
        [set(CALLEE, 1), set(CALLEE, 2)],
        [set(PROXY, 3), set(CALLEE, 4), swap(CALLEE, 5, 2), set(CALLEE, 0)],
        [set(FAILING, 6)],
        [set(OTHER, 7), set(CALLEE, 777), set(OTHER, 8), call(CALLEE, '0x01020304'), call(CALLEE, '0x0102')],
        [set(OTHER, 9), call(CALLEE, `${callee.getFunction('swap')?.selector}${'00'.repeat(31)}05`)],
        [set(CALLEE, 10)],
      ],
      dropped: [[set(CALLEE, 11), set(OTHER, 12)], []],
      replacing: [[set(OTHER, 13)], [set(PROXY, 14), set(CALLEE, 15)], []],
    },
    requests: [
      post('{ runs(first: 1000) { id handler block text } }'),
      post('{ runs(first: 1000, where: { handler: "set" }, block: { number: 4 }) { id text } }'),
      post('{ _meta { block { number hash } hasIndexingErrors } }'),
    ],
  }
}

function set(address: string, value: number): EmittedLog {
  return call(address, callee.encodeFunctionData('set', [value]))
}

function swap(address: string, first: number, count: number): EmittedLog {
  return call(address, callee.encodeFunctionData('swap', [first, Array(count).fill(OTHER)]))
}

function call(address: string, input: string): EmittedLog {
  return { address, topics: [], data: '0x', input }
}
