import type { ChainOptions } from '../registry/chain-options.ts'
import { openFileJournal } from '../registry/sending/file-journal.ts'
import type { Invocation, Outcome } from './command.ts'
import { type Config, readConfig } from './config.ts'
import { type ShownProgress, showProgress } from './show-progress.ts'
import { openObserver, openSigner } from './signer.ts'

/** What a command that writes to a registry runs with: options for the library's call, and what they were made of. */
export type RegistryRun = Readonly<{ options: ChainOptions; config: Config; progress: ShownProgress }>

/**
 * Reads the settings, opens the key, shows progress, and closes all of it after the command. With `--dry-run` no key is
 * opened.
 */
export async function withRegistry(
  invocation: Invocation,
  run: (registry: RegistryRun) => Promise<Outcome>,
): Promise<Outcome> {
  const config = readConfig(invocation)
  const isDryRun = invocation.options.dryRun === true
  const { signer, close } = await (isDryRun ? openObserver(config) : openSigner(config, invocation))
  const progress = showProgress(invocation.terminal)
  const { registry, chainId, confirmations, fees, speedUp } = config
  const options: ChainOptions = {
    registry,
    signer,
    chainId,
    confirmations,
    fees,
    speedUp,
    journal: openFileJournal(config.journal),
    signal: invocation.signal,
    onProgress: progress.onProgress,
  }
  try {
    const outcome = await run({ options, config, progress })
    progress.end()
    return outcome
  } finally {
    progress.end()
    close()
  }
}
