import { AbiCoder, encodeBytes32String, type Interface } from 'ethers'
import { buildSubgraph } from '../../build-subgraph.ts'
import { answeringCode, MIRROR } from '../answering-code.ts'
import type { EmittedLog } from '../anvil.ts'
import { type Dice, generateFrom } from '../generate/dice.ts'
import type { Trial } from '../trial.ts'
import { addressOf, eventLog, randomChain, randomNumber, readInterface } from './random-chain.ts'
import { wholeRequests } from './whole-requests.ts'

const [FACTORY, POSITIONS, BOOK] = [addressOf(0xf00), addressOf(0xf01), addressOf(0xf02)] as const
/** The last has no code. */
const TOKENS = [addressOf(0xf30), addressOf(0xf31), addressOf(0xf32), addressOf(0xf33)]
const POOLS = [addressOf(0xf40), addressOf(0xf41), addressOf(0xf42), addressOf(0xf43)]
const PEOPLE = [addressOf(1), addressOf(2), TOKENS[0] ?? '', addressOf(0)]

const abis = {
  factory: readInterface('pools', 'Factory.json'),
  pool: readInterface('pools', 'Pool.json'),
  positions: readInterface('pools', 'Positions.json'),
  token: readInterface('pools', 'Token.json'),
  book: readInterface('pools', 'Book.json'),
}

/** Pools with concentrated liquidity, as Uniswap's third version has them: a factory, templates, tokens that are asked, positions. */
export async function poolsTrial(seed: number): Promise<Trial> {
  const manifestPath = await buildSubgraph('pools')
  return {
    name: `pools, seed ${seed}`,
    manifestPath,
    accounts: contracts(),
    chain: generateFrom(seed, (dice) => randomChain(dice, nextLogs)),
    requests: await wholeRequests(manifestPath, [2, 5]),
  }
}

function contracts(): NonNullable<Trial['accounts']> {
  const coder = AbiCoder.defaultAbiCoder()
  const answers = (symbol: string, decimals: number) => ({
    [selector(abis.token, 'symbol')]: symbol,
    [selector(abis.token, 'decimals')]: coder.encode(['uint256'], [decimals]),
  })
  const [text, bytes, odd] = TOKENS as [string, string, string]
  const balance = { [selector(abis.token, 'balanceOf')]: coder.encode(['uint256'], [777]) }
  const place = [text, -887_220, [5n, 2n ** 128n - 1n]]
  return {
    [text]: { code: answeringCode({ ...answers(coder.encode(['string'], ['TKA']), 18), ...balance }) },
    [bytes]: { code: answeringCode(answers(encodeBytes32String('OLD'), 6)) },
    // More decimals than a uint8 has.
    [odd]: { code: answeringCode(answers('0x', 300)) },
    // What is asked for beside positions is answered with the question.
    [BOOK]: {
      code: answeringCode(
        { [selector(abis.book, 'positions')]: abis.book.encodeFunctionResult('positions', [1n, PEOPLE[0], place]) },
        MIRROR,
      ),
    },
  }
}

function selector(abi: Interface, name: string): string {
  return abi.getFunction(name)?.selector ?? ''
}

function nextLogs(dice: Dice): EmittedLog[] {
  const pool = dice.pick(POOLS)
  const [who, other] = [dice.pick(PEOPLE), dice.pick(PEOPLE)]
  const tick = () => dice.int(-887_272, 887_272)
  const amount = (bits: number) => randomNumber(dice, bits)
  switch (dice.int(1, 10)) {
    case 1:
    case 2: {
      const tokens = dice.some(TOKENS, 2, 2)
      const fee = dice.pick([100, 500, 3_000, 2 ** 24 - 1])
      const created = eventLog(abis.factory, FACTORY, 'PoolCreated', [...tokens, fee, dice.int(-5, 200), pool])
      return [created, eventLog(abis.pool, pool, 'Initialize', [amount(160), tick()])]
    }
    case 3:
    case 4:
      return [eventLog(abis.pool, pool, 'Mint', [who, other, tick(), 60, amount(128), amount(90), amount(90)])]
    case 5:
      return [eventLog(abis.pool, pool, 'Burn', [who, tick(), 60, amount(100), amount(90), amount(90)])]
    case 6:
      return [eventLog(abis.positions, POSITIONS, 'Transfer', [who, other, dice.int(1, 6)])]
    case 7:
      return [eventLog(abis.positions, POSITIONS, 'IncreaseLiquidity', [amount(20), amount(128), amount(90), 0])]
    default:
      return [
        eventLog(abis.pool, pool, 'Swap', [who, other, -amount(100), amount(100), amount(160), amount(128), tick()]),
      ]
  }
}
