import { AbiCoder, id } from 'ethers'
import { type AbiType, renderAbiType } from '../../../abi/abi-type.ts'
import { encodeParameters } from '../../../abi/encode-parameters.ts'
import type { EthereumValue } from '../../../abi/ethereum-value.ts'
import { buildSubgraph } from '../../build-subgraph.ts'
import { MIRROR } from '../answering-code.ts'
import type { EmittedLog } from '../anvil.ts'
import { post, postStatus, type Trial } from '../trial.ts'
import { valueBytes } from '../value-bytes.ts'
import { generateAbiType, generateCallValue } from './call-values.ts'
import { type Dice, generateFrom } from './dice.ts'

const coder = AbiCoder.defaultAbiCoder()
const ENCODED = 20
const STRAY_PERCENT = 12

type Probe = Readonly<{ name: string; signature: string; abi: object; values: readonly EthereumValue[]; fits: boolean }>

/**
 * A trial that comes of a seed: calls with arguments of all types, short, long and out of range, and encoded values. The first call
 * that is refused keeps a subgraph from going on, so such a one comes last, and alone.
 */
export async function callTrial(seed: number, calls: number): Promise<Trial> {
  const [address, mirror] = [0x20000, 0x30000].map((base) => toAddress(base + (seed % 0x10000))) as [string, string]
  const manifestPath = await buildSubgraph('asker')
  return generateFrom(seed, (dice): Trial => {
    const probes = Array.from({ length: calls }, (_, at) => generateProbe(dice, `f${at}`, dice.chance(50)))
    let last: Probe | null = null
    for (let at = 0; last === null || last.fits; at++) last = generateProbe(dice, `g${at}`, true)
    const asked = (probe: Probe) => askedLog(address, mirror, probe)
    const encoded = Array.from({ length: ENCODED }, () => {
      const abiType = generateAbiType(dice)
      return encodedLog(address, [generateCallValue(dice, abiType, STRAY_PERCENT)])
    })
    const taken = probes.filter(({ fits }) => fits)
    return {
      name: `calls of seed ${seed}`,
      manifestPath,
      address,
      abis: { 'Asker/Asker.json': [...probes, last].map(({ abi }) => abi) },
      accounts: { [mirror]: { code: MIRROR } },
      chain: { kept: [encoded, taken.map(asked), [asked(last)]], dropped: [], replacing: [] },
      requests: [
        post('{ answers(first: 1000, subgraphError: allow) { id text } }'),
        post('{ _meta { hasIndexingErrors block { number } } }'),
        postStatus(
          '{ indexingStatuses(subgraphs: ["<deployment>"]) { health fatalError { message deterministic block { number } } } }',
        ),
      ],
    }
  })
}

function generateProbe(dice: Dice, name: string, isStray: boolean): Probe {
  const types = Array.from({ length: dice.int(1, 3) }, () => generateAbiType(dice))
  const values = types.map((abiType) => generateCallValue(dice, abiType, isStray ? STRAY_PERCENT : 0))
  if (isStray && dice.chance(3)) values.pop()
  const inputs = types.map(jsonParameter)
  return {
    name,
    signature: `${name}(${types.map(renderAbiType).join(',')}):(bytes)`,
    abi: { type: 'function', name, stateMutability: 'view', inputs, outputs: [{ name: '', type: 'bytes' }] },
    values,
    fits: isEncoded(() => encodeParameters(types, values)),
  }
}

type JsonParameter = Readonly<{ name: string; type: string; components?: readonly JsonParameter[] }>

/** A type as JSON ABIs have it, where a tuple's items are its components. */
function jsonParameter(abiType: AbiType): JsonParameter {
  if (abiType.type === 'tuple') return { name: '', type: 'tuple', components: abiType.items.map(jsonParameter) }
  if (abiType.type !== 'array' && abiType.type !== 'fixedArray') return { name: '', type: renderAbiType(abiType) }
  const { type, ...item } = jsonParameter(abiType.item)
  return { ...item, type: `${type}[${abiType.type === 'array' ? '' : abiType.length}]` }
}

function isEncoded(encode: () => unknown): boolean {
  try {
    encode()
    return true
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ABI_ENCODE_FAILED') return false
    throw error
  }
}

function askedLog(address: string, who: string, { name, signature, values }: Probe): EmittedLog {
  const data = coder.encode(['address', 'string', 'string', 'bytes'], [who, name, signature, valueBytes(values)])
  return { address, topics: [id('Asked(address,string,string,bytes)')], data }
}

function encodedLog(address: string, values: readonly EthereumValue[]): EmittedLog {
  return { address, topics: [id('Encoded(bytes)')], data: coder.encode(['bytes'], [valueBytes(values)]) }
}

function toAddress(number: number): string {
  return `0x${number.toString(16).padStart(40, '0')}`
}
