import type { Trial } from '../trial.ts'
import { namesTrial } from './names-trial.ts'
import { poolsTrial } from './pools-trial.ts'
import { stakingTrial } from './staking-trial.ts'

/** Subgraphs that are built as large public ones are, with random events of a seed. */
export async function shapedTrials(seed: number): Promise<Trial[]> {
  return Promise.all([poolsTrial, stakingTrial, namesTrial].map((create) => create(seed)))
}
