import type { Trial } from '../trial.ts'
import { callerTrial } from './caller.ts'
import { documentsTrial } from './documents.ts'
import { exchangeTrial } from './exchange.ts'
import { factoryTrial } from './factory.ts'
import { failingTrials } from './failing.ts'
import { gravatarTrial } from './gravatar.ts'
import { hostsTrial } from './hosts.ts'
import { pairsTrial } from './pairs.ts'
import { projectTrial } from './project.ts'
import { timeseriesTrial } from './timeseries.ts'
import { tokensTrial } from './tokens.ts'
import { versionTrials } from './versions.ts'
import { watcherTrial } from './watcher.ts'
import { zooTrial } from './zoo.ts'

const TRIALS = [
  zooTrial,
  timeseriesTrial,
  exchangeTrial,
  gravatarTrial,
  tokensTrial,
  pairsTrial,
  factoryTrial,
  documentsTrial,
  watcherTrial,
  callerTrial,
  hostsTrial,
  projectTrial,
]

/** The trials that were written by hand. */
export async function allTrials(): Promise<Trial[]> {
  const trials = await Promise.all(TRIALS.map((create) => create()))
  return [...trials, ...(await versionTrials()), ...(await failingTrials())]
}
