import type { Trial } from '../trial.ts'
import { exchangeTrial } from './exchange.ts'
import { factoryTrial } from './factory.ts'
import { abortingTrial, stuckTrial } from './failing.ts'
import { gravatarTrial } from './gravatar.ts'
import { projectTrial } from './project.ts'
import { timeseriesTrial } from './timeseries.ts'
import { watcherTrial } from './watcher.ts'
import { zooTrial } from './zoo.ts'

/** The trials that were written by hand. */
export function allTrials(): Promise<Trial[]> {
  const trials = [
    zooTrial,
    timeseriesTrial,
    exchangeTrial,
    gravatarTrial,
    factoryTrial,
    watcherTrial,
    projectTrial,
    abortingTrial,
    stuckTrial,
  ]
  return Promise.all(trials.map((create) => create()))
}
