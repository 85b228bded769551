import { AbiCoder } from 'ethers'
import { buildSubgraph } from '../../build-subgraph.ts'
import { answeringCode } from '../answering-code.ts'
import type { EmittedLog } from '../anvil.ts'
import { type Dice, generateFrom } from '../generate/dice.ts'
import type { Trial } from '../trial.ts'
import { addressOf, eventLog, randomBytes, randomChain, randomNumber, readInterface } from './random-chain.ts'
import { wholeRequests } from './whole-requests.ts'

const [POOL, OPERATORS, VAULT] = [addressOf(0xf10), addressOf(0xf11), addressOf(0xf12)] as const
const PEOPLE = [0, 1, 2, 3].map(addressOf)
const KEYS = Array.from({ length: 6 }, (_, at) => String(at).repeat(96))

const abis = {
  pool: readInterface('staking', 'Pool.json'),
  operators: readInterface('staking', 'Operators.json'),
  vault: readInterface('staking', 'Vault.json'),
}

/** A staking pool as Lido's is indexed: shares and what they are worth, daily reports, operators and their keys. */
export async function stakingTrial(seed: number): Promise<Trial> {
  const manifestPath = await buildSubgraph('staking')
  const worth = AbiCoder.defaultAbiCoder().encode(['uint256'], [10n ** 21n])
  const answers = {
    [abis.vault.getFunction('getPooledEthByShares')?.selector ?? '']: worth,
    [abis.vault.getFunction('limits')?.selector ?? '']: abis.vault.encodeFunctionResult('limits', [3, 9, true]),
  }
  return {
    name: `staking, seed ${seed}`,
    manifestPath,
    accounts: { [VAULT]: { code: answeringCode(answers) } },
    chain: generateFrom(seed, (dice) => randomChain(dice, nextLogs)),
    requests: await wholeRequests(manifestPath, [2, 5]),
  }
}

function nextLogs(dice: Dice): EmittedLog[] {
  const [who, other] = [dice.pick(PEOPLE), dice.pick(PEOPLE)]
  const amount = () => randomNumber(dice, 90)
  const operator = dice.int(0, 3)
  switch (dice.int(1, 10)) {
    case 1:
    case 2:
    case 3:
      return [eventLog(abis.pool, POOL, 'Submitted', [who, amount(), other])]
    case 4:
    case 5:
      return [eventLog(abis.pool, POOL, 'TransferShares', [who, other, amount()])]
    case 6: {
      // Often of a day that had its report.
      const time = dice.int(0, 4) * 86_400 + dice.int(0, 86_399)
      return [eventLog(abis.pool, POOL, 'Rebased', [time, dice.int(0, 90_000), amount(), amount(), amount(), amount()])]
    }
    case 7:
      return [eventLog(abis.pool, POOL, dice.pick(['Paused', 'Resumed']), [])]
    case 8: {
      const name = dice.pick(['', 'Ünïted stakers', 'a\u0000b', 'x'.repeat(40)])
      return [eventLog(abis.operators, OPERATORS, 'OperatorAdded', [operator, name, who, randomNumber(dice, 64)])]
    }
    case 9: {
      const keys = dice.some(KEYS, 0, 3).join('')
      const rest = dice.chance(20) ? randomBytes(dice, 5).slice(2) : ''
      return [eventLog(abis.operators, OPERATORS, 'KeysAdded', [operator, `0x${keys}${rest}`, 3])]
    }
    default: {
      if (dice.chance(40))
        return [eventLog(abis.operators, OPERATORS, 'OperatorActiveSet', [operator, dice.chance(50)])]
      return [eventLog(abis.operators, OPERATORS, 'KeyRemoved', [operator, `0x${dice.pick(KEYS)}`])]
    }
  }
}
