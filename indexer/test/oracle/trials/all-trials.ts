import type { Trial } from '../trial.ts'
import { callerTrial } from './caller.ts'
import { exchangeTrial } from './exchange.ts'
import { factoryTrial } from './factory.ts'
import { abortingTrial, stuckTrial } from './failing.ts'
import { gravatarTrial } from './gravatar.ts'
import { hostsTrial } from './hosts.ts'
import { projectTrial } from './project.ts'
import { watcherTrial } from './watcher.ts'
import { zooTrial } from './zoo.ts'

/** The trials that were written by hand. */
export function allTrials(): Promise<Trial[]> {
  const trials = [
    zooTrial,
    exchangeTrial,
    gravatarTrial,
    factoryTrial,
    watcherTrial,
    callerTrial,
    hostsTrial,
    projectTrial,
    abortingTrial,
    stuckTrial,
  ]
  return Promise.all(trials.map((create) => create()))
}
